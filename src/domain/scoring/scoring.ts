/** Judging a response: a fraction of the question's worth, or the reason why there is none. */

/** One part of a response and how right it is; parts name the facts that they ask for. */
export interface ScoredPart {
  readonly id: string;
  /** 0–1. */
  readonly fraction: number;
  /** Facts that this part alone asks for; without any, the part counts for all of the question's facts. */
  readonly facts?: readonly string[] | undefined;
}

export type Scoring =
  | {
      readonly outcome: 'scored';
      /** 0–1. */
      readonly fraction: number;
      readonly parts: readonly ScoredPart[];
      /** Some part is right but for its spelling: the right form is shown. */
      readonly spelling?: boolean;
    }
  /** An estimate stands outside score and maximum; `error` is given − true, in the question's unit. */
  | { readonly outcome: 'estimate'; readonly error: number }
  | { readonly outcome: 'cannot-be-scored'; readonly reason: 'blank' | 'does-not-fit' };

/** What a behaviour forgives. */
export interface Marking {
  /** Whether a word that is right but for a slip of spelling counts as right. */
  readonly typos: boolean;
}

export const FORGIVING: Marking = { typos: true };

export const BLANK: Scoring = { outcome: 'cannot-be-scored', reason: 'blank' };
export const DOES_NOT_FIT: Scoring = { outcome: 'cannot-be-scored', reason: 'does-not-fit' };

/** Right, partly right or not yet: the three words of every result. */
export type Standing = 'right' | 'partly' | 'not-yet';

export function standing(fraction: number): Standing {
  // Sums of thirds and sevenths end a hair below 1.
  if (fraction >= 1 - 1e-9) return 'right';
  return fraction > 1e-9 ? 'partly' : 'not-yet';
}

/**
 * Each fact's part of a response, 0–1: the mean of the parts that name it, or else the whole fraction.
 * @param facts the question's facts
 */
export function factFractions(
  facts: readonly string[],
  scored: { readonly fraction: number; readonly parts: readonly ScoredPart[] },
): { readonly fact: string; readonly fraction: number }[] {
  return facts.map((fact) => {
    const own = scored.parts.filter((part) => part.facts?.includes(fact));
    const fraction =
      own.length === 0 ? scored.fraction : own.reduce((sum, part) => sum + part.fraction, 0) / own.length;
    return { fact, fraction };
  });
}
