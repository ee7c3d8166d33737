/** Many runs, and the list of those that ever failed. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { MakeServer } from './port.ts';
import { reducerServer } from './reducer-server.ts';
import { roomServer } from './room-server.ts';
import { type Outcome, simulate } from './simulate.ts';

export const SERVERS = { rules: reducerServer, rooms: roomServer } satisfies Record<string, MakeServer>;
export type ServerName = keyof typeof SERVERS;

export interface FailingSeed {
  readonly server: ServerName;
  readonly seed: string;
  /** The first thing that was amiss when it was found. */
  readonly found: string;
}

const LIST = new URL('./failing-seeds.json', import.meta.url);

export function failingSeeds(): readonly FailingSeed[] {
  return JSON.parse(readFileSync(LIST, 'utf8')) as FailingSeed[];
}

/** Adds them to the list, each once; the file is kept with the project, so that they are run for ever. */
export function keepFailing(failed: readonly FailingSeed[]): void {
  const known = failingSeeds();
  const isKnown = (one: FailingSeed) =>
    known.some(({ server, seed }) => server === one.server && seed === one.seed);
  const more = failed.filter((one) => !isKnown(one));
  if (more.length > 0) writeFileSync(LIST, `${JSON.stringify([...known, ...more], null, 2)}\n`);
}

export interface Many {
  readonly failed: readonly FailingSeed[];
  readonly totals: Outcome['counts'];
}

export async function simulateMany(
  server: ServerName,
  seeds: readonly string[],
  after: (outcome: Outcome) => void = () => {},
): Promise<Many> {
  const failed: FailingSeed[] = [];
  const totals = { events: 0, acknowledged: 0, refused: 0, kills: 0, scores: 0 };
  for (const seed of seeds) {
    const outcome = await simulate(seed, SERVERS[server]);
    for (const key of Object.keys(totals) as (keyof typeof totals)[]) totals[key] += outcome.counts[key];
    const [found] = outcome.problems;
    if (found !== undefined) failed.push({ server, seed, found });
    after(outcome);
  }
  return { failed, totals };
}
