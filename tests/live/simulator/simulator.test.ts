import { describe, expect, it } from 'vitest';
import { failingSeeds, keepFailing, SERVERS, type ServerName, simulateMany } from './seeds.ts';
import { simulate } from './simulate.ts';

/** In the check; `npm run simulate -- --seeds 5000` for more. */
const SEEDS = Array.from({ length: 200 }, (_, seed) => String(seed));

/** A few seconds; on a machine that is busy with all other tests, ten times that. */
const BUSY = 120_000;

describe.each(Object.keys(SERVERS) as ServerName[])('a live game, on the %s', (server) => {
  it(
    'keeps its promises in two hundred classes with bad networks and kills',
    async () => {
      const { failed, totals } = await simulateMany(server, SEEDS);
      keepFailing(failed);
      expect(failed).toEqual([]);
      // The classes did play: else nothing would have been shown.
      expect(totals.acknowledged).toBeGreaterThan(10 * SEEDS.length);
      expect(totals.refused).toBeGreaterThan(2 * SEEDS.length);
      expect(totals.kills).toBeGreaterThan(SEEDS.length / 2);
      expect(totals.scores).toBeGreaterThan(3 * SEEDS.length);
    },
    BUSY,
  );

  it('goes the same way whenever a seed is played', async () => {
    const [one, other] = [await simulate('again', SERVERS[server]), await simulate('again', SERVERS[server])];
    expect(other).toEqual(one);
  });
});

describe('a class that failed once', () => {
  it.each([...failingSeeds(), undefined])('plays as it should: %j', async (failing) => {
    // Without any the list is empty, and that is as it should be.
    if (failing === undefined) return expect(failingSeeds()).toBeInstanceOf(Array);
    expect((await simulate(failing.seed, SERVERS[failing.server])).problems).toEqual([]);
  });
});
