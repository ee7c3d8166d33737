/** The facts that were missed most, and what they were taken for. */
import type { FactState, MixUp } from './mastery.ts';

export interface MissedFact {
  readonly fact: string;
  readonly missed: number;
  readonly responses: number;
  /** Different answers that missed it, the most frequent first. */
  readonly mixUps: readonly MixUp[];
}

type State = Pick<FactState, 'fact' | 'missed' | 'responses' | 'lastAt' | 'mixUps'>;

/**
 * Most misses first; of as many, the fact that was missed in a larger share of its answers, then the newest.
 * @param facts those that count
 * @param most how many to tell
 */
export function mostMissed(
  facts: readonly string[],
  states: ReadonlyMap<string, State>,
  most: number,
): readonly MissedFact[] {
  return facts
    .flatMap((fact) => {
      const state = states.get(fact);
      return state && state.missed > 0 ? [state] : [];
    })
    .sort((a, b) => b.missed - a.missed || a.responses - b.responses || b.lastAt - a.lastAt)
    .slice(0, most)
    .map(({ fact, missed, responses, mixUps }) => ({
      fact,
      missed,
      responses,
      mixUps: mixUps.toSorted((a, b) => b.times - a.times || b.at - a.at),
    }));
}
