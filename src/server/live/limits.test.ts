import { expect, it } from 'vitest';
import { FailureLimit, Few, Flow } from './limits.ts';

it('counts failures by address, and forgets them in time', () => {
  let now = 0;
  const limit = new FailureLimit(3, 1000, () => now);
  expect([1, 2, 3, 4].map(() => limit.failed('a'))).toEqual([false, false, false, true]);
  expect(limit.failed('b')).toBe(false);
  now = 1001;
  expect(limit.isOver('a')).toBe(false);
});

it('lets a burst through, then a steady flow', () => {
  let now = 0;
  const flow = new Flow(10, 3, () => now);
  expect([1, 2, 3, 4].map(() => flow.takes())).toEqual([true, true, true, false]);
  now = 100;
  expect([flow.takes(), flow.takes()]).toEqual([true, false]);
});

it('does a few things at once, and refuses when the line is long', async () => {
  const few = new Few(2, 1);
  const ends: (() => void)[] = [];
  let running = 0;
  let most = 0;
  const work = () =>
    few.run(async () => {
      most = Math.max(most, ++running);
      await new Promise<void>((end) => ends.push(end));
      running -= 1;
      return 'done';
    });
  const all = [work(), work(), work()];
  expect(await work()).toBeUndefined();
  while (ends.length > 0) {
    ends.shift()?.();
    await new Promise((turn) => setImmediate(turn));
  }
  expect(await Promise.all(all)).toEqual(['done', 'done', 'done']);
  expect(most).toBe(2);
});
