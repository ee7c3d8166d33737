/** `npm run simulate -- --seeds 5000 [--from 0] [--server rules|rooms]`: more runs than the check has time for. */
import { parseArgs } from 'node:util';
import { keepFailing, SERVERS, type ServerName, simulateMany } from './seeds.ts';

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1000' },
    from: { type: 'string', default: '0' },
    server: { type: 'string' },
    /** One run, with everything that was amiss in it. */
    seed: { type: 'string' },
  },
});
const names = (Object.keys(SERVERS) as ServerName[]).filter(
  (name) => !values.server || name === values.server,
);
const from = Number(values.from);
const count = Number(values.seeds);
if (names.length === 0 || !(count > 0)) {
  console.error('simulate takes --seeds N, --from N, --seed S, --server rules or rooms');
  process.exit(2);
}
const seeds =
  values.seed === undefined ? Array.from({ length: count }, (_, i) => String(from + i)) : [values.seed];
for (const name of names) {
  const begun = performance.now();
  const { failed, totals } = await simulateMany(name, seeds, ({ seed, problems }) => {
    for (const problem of problems.slice(0, 5)) say(`${name} ${seed}: ${problem}`);
  });
  keepFailing(failed);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  say(
    `${name}: ${seeds.length} runs in ${seconds} s, ${failed.length} failed; ${totals.acknowledged} answers ` +
      `acknowledged, ${totals.refused} refused, ${totals.kills} kills, ${totals.events} events, ` +
      `${totals.scores} final scores read`,
  );
  if (failed.length > 0) process.exitCode = 1;
}
