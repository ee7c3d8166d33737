import type { Bench } from '../bench.ts';
import { ENCODINGS, type Encoding, type Weights, weigh } from '../bytes.ts';
import { FLOOR, HOME, type Place, sharedMix, sharedSet } from '../places.ts';
import type { Group, Row } from '../table.ts';

type ByEncoding = Readonly<Record<Encoding, Weights>>;

/** Initial JavaScript, gzip, until the first question can be answered on home. */
const SCRIPT_BUDGET = 102_000;

async function weighAll(bench: Bench, server: string, place: Place): Promise<ByEncoding> {
  const weights: [Encoding, Weights][] = [];
  for (const encoding of ENCODINGS) {
    weights.push([encoding, await weigh(bench.browser, server, place, encoding)]);
  }
  return Object.fromEntries(weights) as ByEncoding;
}

export async function measureBytes(bench: Bench): Promise<Group[]> {
  const floor = await weighAll(bench, bench.floor.url, FLOOR);
  const places: readonly (readonly [string, Place, boolean])[] = [
    ['home', HOME, true],
    ['a shared ready set', sharedSet(bench.app.bank), false],
    ['a shared mixed ten', sharedMix(bench.app.bank), false],
  ];
  const groups: Group[] = [];
  for (const [name, place, budgeted] of places) {
    bench.say(`bytes: ${name}`);
    const app = await weighAll(bench, bench.app.server.url, place);
    groups.push({
      title: `Bytes, ${name}`,
      columns: ['app', 'floor'],
      rows: [...rowsUntil('answerable', app, floor, budgeted), ...rowsUntil('feedback', app, floor, false)],
    });
  }
  return groups;
}

function rowsUntil(
  until: 'answerable' | 'feedback',
  app: ByEncoding,
  floor: ByEncoding,
  budgeted: boolean,
): Row[] {
  const pick = (weights: Weights) => (until === 'answerable' ? weights.toAnswer : weights.toFeedback);
  const own = pick(app.gzip);
  const other = pick(floor.gzip);
  return [
    { measure: `${until}: requests`, unit: '', app: own.requests, beside: other.requests },
    ...ENCODINGS.map(
      (encoding): Row => ({
        measure: `${until}: all bytes, ${encoding}`,
        unit: 'kB',
        app: pick(app[encoding]).bytes,
        beside: pick(floor[encoding]).bytes,
      }),
    ),
    ...ENCODINGS.map(
      (encoding): Row => ({
        measure: `${until}: JavaScript, ${encoding}`,
        unit: 'kB',
        app: pick(app[encoding]).scriptBytes,
        beside: pick(floor[encoding]).scriptBytes,
        ...(budgeted && encoding === 'gzip' ? { target: { timesBeside: 1.25 } } : {}),
      }),
    ),
    ...(budgeted
      ? [
          {
            measure: `${until}: JavaScript, gzip, in bytes`,
            unit: 'kB',
            app: own.scriptBytes,
            target: { atMost: SCRIPT_BUDGET },
          } satisfies Row,
        ]
      : []),
    {
      measure: `${until}: fonts`,
      unit: '',
      app: own.fonts,
      beside: other.fonts,
      ...(until === 'answerable' ? { target: { atMost: 2 } } : {}),
    },
  ];
}
