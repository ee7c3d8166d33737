/**
 * What this device holds of a live game, by its join code: the token to come back with, and what was said but not
 * yet heard. In the tab's own store, so that two tabs can be two people, and in the device's, so that a tab that
 * was closed is no loss. Nobody but the server can make anything of a token.
 */
import * as v from 'valibot';

const Place = { index: v.number(), round: v.picklist([1, 2]) };
const AnswerSchema = v.strictObject({ ...Place, response: v.unknown() });
const MessageSchema = v.variant('do', [
  v.strictObject({ do: v.literal('answer'), ...Place, response: v.unknown() }),
  v.strictObject({ do: v.literal('pass'), ...Place }),
]);
/** An answer, or a skip, on its way to the server. */
export type AnswerMessage = v.InferOutput<typeof MessageSchema>;
/** A response to one question in one round, in the view's opaque ids. */
export type KeptAnswer = v.InferOutput<typeof AnswerSchema>;

const KeptSeatSchema = v.strictObject({
  token: v.string(),
  /** When it was last used; ms since 1970. */
  at: v.number(),
  /** Chosen and not sent. */
  draft: v.nullable(AnswerSchema),
  /** Sent, as far as we are concerned; the server has not said that it has it. */
  pending: v.nullable(MessageSchema),
  /** What came after its time: it counts for nothing in the game, and can go into one's own study. */
  late: v.array(AnswerSchema),
  /** Of the learner's own record, once what was missed was added to it. */
  added: v.nullable(v.string()),
});
export type KeptSeat = v.InferOutput<typeof KeptSeatSchema>;

const PREFIX = 'plumbline.live.';
/** Longer than any game, and as long as the server keeps names. */
const KEPT_FOR = 24 * 60 * 60_000;

export const newSeat = (token: string): KeptSeat => ({
  token,
  at: 0,
  draft: null,
  pending: null,
  late: [],
  added: null,
});

/** Storage that may be blocked: then there is nothing in it. */
function inStores<T>(work: (store: Storage) => T | null): T | null {
  for (const name of ['sessionStorage', 'localStorage'] as const) {
    try {
      const found = work(globalThis[name]);
      if (found !== null) return found;
    } catch {
      // Blocked, private or full: the page still has it for as long as it is open.
    }
  }
  return null;
}

function readSeat(store: Storage, key: string, now: number): KeptSeat | null {
  const text = store.getItem(key);
  if (text === null) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = null;
  }
  const parsed = v.safeParse(KeptSeatSchema, value);
  if (parsed.success && now - parsed.output.at < KEPT_FOR) return parsed.output;
  store.removeItem(key);
  return null;
}

/** @param now ms since 1970 */
export function keptSeat(code: string, now: number): KeptSeat | null {
  return inStores((store) => readSeat(store, PREFIX + code, now));
}

export function keepSeat(code: string, seat: KeptSeat, now: number): void {
  const text = JSON.stringify({ ...seat, at: now });
  inStores((store) => {
    store.setItem(PREFIX + code, text);
    return null;
  });
}

export function forgetSeat(code: string): void {
  inStores((store) => {
    store.removeItem(PREFIX + code);
    return null;
  });
}

/** The code of the game that this device was last in; games long over are forgotten on the way. */
export function lastGame(now: number): string | null {
  return inStores((store) => {
    const games = Object.keys(store)
      .filter((key) => key.startsWith(PREFIX))
      .flatMap((key) => {
        const seat = readSeat(store, key, now);
        return seat ? [{ code: key.slice(PREFIX.length), at: seat.at }] : [];
      });
    return games.toSorted((a, b) => b.at - a.at)[0]?.code ?? null;
  });
}
