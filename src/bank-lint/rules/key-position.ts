import { unevenness } from '../chance.ts';
import { keyed } from '../choices.ts';
import { error, type Rule, type Surroundings } from '../rule.ts';

const SIGNIFICANT = 0.05;
const FROM = 20;

/** Over the whole bank, keys are stored at every place about equally often; true and false keys, too. */
export const keyPosition: Rule = {
  id: 'key-position',
  finds: 'errors',
  checkOnly: true,
  bank: (around) =>
    keyPositions(around).flatMap(({ options, counts }) => {
      const n = counts.reduce((sum, count) => sum + count, 0);
      const { chiSquared, p } = unevenness(counts);
      if (n < FROM || p >= SIGNIFICANT) return [];
      return [
        error(
          `of ${n} choices with ${options} options the keys stand at ${counts.join(', ')}: uneven (χ² = ${chiSquared.toFixed(1)}, p = ${p.toFixed(3)})`,
        ),
      ];
    }),
};

/** For each number of options: how many keys are stored at the first place, the second, … */
export function keyPositions({
  subjects,
}: Surroundings): { readonly options: number; readonly counts: readonly number[] }[] {
  const bySize = new Map<number, number[]>();
  for (const choice of subjects.flatMap(({ anatomy }) => anatomy.choices)) {
    const key = keyed(choice)[0];
    if (!choice.single || key === undefined) continue;
    const counts = bySize.get(choice.options.length) ?? choice.options.map(() => 0);
    const at = choice.options.indexOf(key);
    counts[at] = (counts[at] ?? 0) + 1;
    bySize.set(choice.options.length, counts);
  }
  return [...bySize].sort(([a], [b]) => a - b).map(([options, counts]) => ({ options, counts }));
}
