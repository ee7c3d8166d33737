import { qualityOf, type Speed, speedOf } from '../audit.ts';
import { type Bench, inTurn } from '../bench.ts';
import { median } from '../stats.ts';
import type { Group, Row, Target, Unit } from '../table.ts';

const ROWS: readonly (readonly [keyof Speed, string, Unit, Target | undefined])[] = [
  ['performance', 'performance', '', { atLeast: 97 }],
  ['fcp', 'first contentful paint', 'ms', { timesBeside: 1.1 }],
  ['lcp', 'largest contentful paint', 'ms', { timesBeside: 1.1 }],
  ['cls', 'layout shift', '', { atMost: 0 }],
  ['tbt', 'total blocking time', 'ms', undefined],
];

/** Pages to judge; those kept out of search engines on purpose are not blamed for it. */
const PAGES = [
  { path: '', unlisted: false },
  { path: 'topics/', unlisted: false },
  { path: 'quiz/', unlisted: true },
] as const;

export async function measureLighthouse(bench: Bench): Promise<Group[]> {
  const home = bench.app.server.url;
  bench.say(`Lighthouse, ${bench.lighthouseRuns} runs each`);
  const [app, floor] = await inTurn(
    bench.lighthouseRuns,
    () => speedOf(home, bench.port),
    () => speedOf(bench.floor.url, bench.port),
  );
  const of = (runs: readonly Speed[], what: keyof Speed) => median(runs.map((run) => run[what]));
  const speed: Group = {
    title: 'Lighthouse, home',
    columns: ['app', 'floor'],
    rows: ROWS.map(([what, measure, unit, target]) => ({
      measure,
      unit,
      app: of(app, what),
      beside: of(floor, what),
      ...(target && { target }),
    })),
    notes: [`performance of each run: ${app.map((run) => run.performance).join(' ')}`],
  };

  const rows: Row[] = [];
  const notes: string[] = [];
  for (const { path, unlisted } of PAGES) {
    bench.say(`Lighthouse: /${path}`);
    const quality = await qualityOf(home + path, bench.port, unlisted);
    const row = (measure: string, app: number): Row => ({
      measure: `/${path} ${measure}`,
      unit: '',
      app,
      target: { atLeast: 100 },
    });
    rows.push(
      row('accessibility', quality.accessibility),
      row('best practices', quality.bestPractices),
      row('search engines', quality.seo),
    );
    if (quality.failed.length > 0) notes.push(`/${path} loses points by ${quality.failed.join(', ')}`);
  }
  notes.push('"noindex" is not counted against /quiz/: it is meant');
  return [speed, { title: 'Lighthouse, pages', columns: ['app', ''], rows, notes }];
}
