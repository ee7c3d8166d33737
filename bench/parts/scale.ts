import { type Bench, inTurn } from '../bench.ts';
import { weigh } from '../bytes.ts';
import { firstClick } from '../click.ts';
import { timeToQuestion } from '../first-time.ts';
import { FLOOR, HOME, quizOf, sharedMix, sharedSet } from '../places.ts';
import { median } from '../stats.ts';
import type { Group, Row } from '../table.ts';

/** However many questions there are. */
const GROWTH = { timesBeside: 1.2 } as const;

export async function measureScale(bench: Bench): Promise<Group[]> {
  const { browser, app } = bench;
  bench.say('building with a large bank');
  const large = await bench.large();
  const rows: Row[] = [];
  const compare = (measure: string, unit: Row['unit'], own: number, beside: number) =>
    rows.push({ measure, unit, app: own, beside, target: GROWTH });

  // Ids of the real bank: its questions are in the large one too, so that both are asked the same.
  const places = [
    ['home', HOME],
    ['shared ready set', sharedSet(app.bank)],
    ['shared mixed ten', sharedMix(app.bank)],
  ] as const;
  for (const [name, place] of places) {
    bench.say(`at ${large.bank.questions.length} questions: ${name}`);
    const own = await weigh(browser, large.server.url, place, 'gzip');
    const real = await weigh(browser, app.server.url, place, 'gzip');
    compare(`${name}: bytes until answerable, gzip`, 'kB', own.toAnswer.bytes, real.toAnswer.bytes);
    compare(`${name}: bytes until feedback, gzip`, 'kB', own.toFeedback.bytes, real.toFeedback.bytes);
    const [largeTimes, realTimes] = await inTurn(
      bench.loads,
      () => timeToQuestion(browser, large.server.url, place),
      () => timeToQuestion(browser, app.server.url, place),
    );
    compare(`${name}: time until answerable`, 's', median(largeTimes), median(realTimes));
  }
  const single = quizOf(app.bank, app.bank.singleChoice.slice(0, bench.clicks));
  const [largeClicks, realClicks] = await inTurn(
    bench.clicks,
    () => firstClick(browser, large.server.url, single),
    () => firstClick(browser, app.server.url, single),
  );
  compare(`click to verdict: median of ${bench.clicks}`, 'ms', median(largeClicks), median(realClicks));

  const [home, floor] = await inTurn(
    bench.loads,
    () => timeToQuestion(browser, app.server.url, HOME),
    () => timeToQuestion(browser, bench.floor.url, FLOOR),
  );
  return [
    {
      title: 'More questions',
      columns: [`${large.bank.questions.length}`, `${app.bank.questions.length}`],
      rows,
    },
    {
      title: 'Time until answerable, slow phone',
      columns: ['app', 'floor'],
      rows: [{ measure: 'home', unit: 's', app: median(home), beside: median(floor) }],
    },
  ];
}
