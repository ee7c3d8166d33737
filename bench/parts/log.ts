import { type Bench, inTurn } from '../bench.ts';
import { madeUpRecords } from '../log-records.ts';
import { type LogVisits, visitsWith } from '../log-visits.ts';
import { quizOf } from '../places.ts';
import { median } from '../stats.ts';
import type { Group, Row, Target } from '../table.ts';
import { FRAME } from './click.ts';

/** Answers in the record, and how much longer a start may take than with none. */
const SIZES: readonly (readonly [answers: number, start: Target])[] = [
  [1000, { timesBeside: 1.3 }],
  [10_000, { timesBeside: 1.3 }],
  [100_000, { timesBeside: 2 }],
];

/** What has been answered before must not be felt: within a frame of an empty record. */
const SAME: Target = { besidePlus: FRAME };

export async function measureLog(bench: Bench): Promise<Group[]> {
  const { browser, app } = bench;
  const sizes = bench.loads === 1 ? SIZES.slice(0, 1) : SIZES;
  const groups: Group[] = [];
  for (const [answers, start] of sizes) {
    bench.say(`a record of ${answers} answers`);
    const entries = madeUpRecords(app.bank, answers, Date.now());
    const rows = await visitsWith(browser, app.server.url, [], (empty) =>
      visitsWith(browser, app.server.url, entries, (full) => compare(bench, full, empty, start)),
    );
    const title = `A record of ${answers.toLocaleString('en')} answers, processor at a quarter`;
    groups.push({ title, columns: ['app', 'empty'], rows });
  }
  return groups;
}

async function compare(bench: Bench, full: LogVisits, empty: LogVisits, start: Target): Promise<Row[]> {
  const { loads, app } = bench;
  const clicks = Math.min(bench.clicks, app.bank.singleChoice.length - 1);
  const row = (measure: string, own: readonly number[], beside: readonly number[], target?: Target): Row => ({
    measure,
    unit: 'ms',
    app: median(own),
    ...(beside.length > 0 && { beside: median(beside) }),
    ...(target && { target }),
  });
  const first = await inTurn(1, full.start, empty.start);
  await full.settle();
  const starts = await inTurn(loads, full.start, empty.start);
  const progress = await inTurn(loads, full.progress, empty.progress);
  const past: number[] = [];
  for (let n = 0; n < loads; n++) past.push(await full.past());
  const [[heap = 0], [emptyHeap = 0]] = await inTurn(1, full.heap, empty.heap);
  const quiz = quizOf(app.bank, app.bank.singleChoice.slice(0, clicks + 1));
  await full.open(quiz);
  await empty.open(quiz);
  const [own, beside] = await inTurn(clicks, full.click, empty.click);
  return [
    row('start: today’s session ready', ...starts, start),
    row('first start, nothing computed yet', ...first),
    row(
      'append: click to saved',
      own.map(({ append }) => append),
      beside.map(({ append }) => append),
      SAME,
    ),
    row(
      'undo: click to open again',
      own.map(({ undo }) => undo),
      beside.map(({ undo }) => undo),
      SAME,
    ),
    row('progress: what is known', ...progress),
    row('progress: past quizzes, all of it read', past, []),
    { measure: 'heap with today’s session', unit: 'MB', app: heap, beside: emptyHeap },
  ];
}
