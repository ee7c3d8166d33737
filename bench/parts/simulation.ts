import type { Bench } from '../bench.ts';
import { ownBank, timesAsLarge } from '../simulation/bank.ts';
import { compare, DAYS, LATER, type Spread, type Told, WAYS } from '../simulation/compare.ts';
import type { Forgetting } from '../simulation/learners.ts';
import type { Group } from '../table.ts';

const CURVES: Readonly<Record<Forgetting, string>> = {
  fsrs: "FSRS's curve",
  exponential: 'half-lives',
  power: 'power laws',
};
const LARGE = 4;

/** Needs neither the app nor a browser. See docs/simulation.md. */
export async function measureSimulation({ say, quick }: Pick<Bench, 'say' | 'quick'>): Promise<Group[]> {
  const own = ownBank();
  const sizes = [
    { bank: own, learners: quick ? 2 : 30 },
    { bank: timesAsLarge(own, LARGE), learners: quick ? 1 : 10 },
  ];
  return sizes.flatMap(({ bank, learners }) =>
    (Object.keys(CURVES) as Forgetting[]).map((forgetting) => {
      say(`${learners} learners, ${bank.facts.length} facts, forgetting by ${CURVES[forgetting]}`);
      const told = compare(bank, forgetting, learners);
      return groupOf(`${bank.facts.length} facts, ${CURVES[forgetting]}`, told, learners);
    }),
  );
}

function groupOf(title: string, told: readonly Told[], learners: number): Group {
  return {
    title: `Facts kept a minute: ${title}`,
    columns: [`day ${DAYS}`, `${LATER} days later`],
    rows: told.map(({ way, perMinute, perMinuteLater }) => ({
      measure: WAYS[way],
      unit: '',
      app: perMinute.mean,
      beside: perMinuteLater.mean,
    })),
    notes: [
      ...told.map(
        ({ way, minutes, retained, retainedLater, perMinute, perMinuteLater, behindPlan }) =>
          `${way}: ${text(minutes, 0)} minutes; facts ${text(retained, 1)}, later ${text(retainedLater, 1)}; ` +
          `a minute ${text(perMinute, 3)}, later ${text(perMinuteLater, 3)}` +
          (way === 'plan' ? '' : `; behind the plan ${behindPlan.join(' and ')} of ${learners}`),
      ),
      'mean ± standard deviation between learners',
    ],
  };
}

const text = ({ mean, spread }: Spread, digits: number) =>
  `${mean.toFixed(digits)} ± ${spread.toFixed(digits)}`;
