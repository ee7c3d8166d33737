/** Messages that no browser of ours sends. */
import fc from 'fast-check';
import { PROTOCOL } from '#protocol/version.ts';

export const TOKEN = 'A'.repeat(43);

/** One good message of each form there is: for a game at its first question. */
export const HELLOS: readonly Record<string, unknown>[] = [
  { as: 'new-participant', protocol: PROTOCOL, code: 'BCDFGH', name: 'Ana', people: 2, token: TOKEN },
  { as: 'participant', protocol: PROTOCOL, token: TOKEN },
  { as: 'host', protocol: PROTOCOL, token: TOKEN, view: 'teacher' },
  { as: 'room', protocol: PROTOCOL, token: TOKEN },
];
export const PARTICIPANT_MESSAGES: readonly Record<string, unknown>[] = [
  { do: 'answer', index: 0, round: 1, response: { option: 'a' } },
  { do: 'pass', index: 0, round: 1 },
  { do: 'leave' },
  { do: 'rename', name: 'Ana' },
];
export const HOST_MESSAGES: readonly Record<string, unknown>[] = [
  { do: 'change-settings', settings: { seats: 10 } },
  ...['let-in', 'remove', 'block'].map((word) => ({ do: word, seat: 0 })),
  { do: 'rename', seat: 0, name: 'Ana' },
  { do: 'extra-time', seat: 0, factor: 1.5 },
  ...['lock', 'unlock', 'next', 'open', 'close', 'pause', 'continue'].map((word) => ({ do: word })),
  ...['discuss', 'ask-again', 'reveal', 'skip', 'show-standings', 'end'].map((word) => ({ do: word })),
  { do: 'add-time', by: 5000 },
  { do: 'count-hands', hands: { a: 1 } },
  { do: 'look-back', index: 0 },
];

export const EVENTS = { hello: HELLOS, participant: PARTICIPANT_MESSAGES, host: HOST_MESSAGES } as const;
export type EventName = keyof typeof EVENTS;

const deep = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);

/** Values that parsers trip over. */
const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown>,
  fc.constantFrom<unknown>(
    null,
    '',
    -1,
    1.5,
    2 ** 53,
    1e308,
    '__proto__',
    'constructor',
    [],
    {},
    deep(500),
    'x'.repeat(8000),
    '\u0000\u202E\uD800',
    JSON.parse('{"__proto__":{"role":"host"},"constructor":{"prototype":{}}}'),
  ),
);

/** A good message with one thing amiss. */
function damaged(good: Record<string, unknown>): fc.Arbitrary<unknown> {
  const keys = Object.keys(good);
  return fc.oneof(
    fc
      .constantFrom(...keys)
      .map((key) => Object.fromEntries(Object.entries(good).filter(([k]) => k !== key))),
    fc.tuple(fc.constantFrom(...keys), oddValue).map(([key, value]) => ({ ...good, [key]: value })),
    fc.tuple(fc.string({ minLength: 1 }), oddValue).map(([key, value]) => ({ ...good, [key]: value })),
    fc.constant([good]),
    fc.constant(JSON.stringify(good)),
  );
}

/** Anything at all, under the name of an event that exists, or of none. */
export const anyMessage: fc.Arbitrary<{ readonly event: string; readonly payload: unknown }> = fc.oneof(
  fc.constantFrom<EventName>('hello', 'participant', 'host').chain((event) =>
    fc
      .constantFrom(...EVENTS[event])
      .chain((good) => fc.oneof({ weight: 3, arbitrary: damaged(good) }, { weight: 1, arbitrary: oddValue }))
      .map((payload) => ({ event, payload })),
  ),
  fc
    .tuple(
      fc.oneof(
        fc.string(),
        fc.constantFrom('connect', 'disconnect', 'error', 'snapshot', 'counts', '__proto__', 'constructor'),
      ),
      oddValue,
    )
    .map(([event, payload]) => ({ event, payload })),
);
