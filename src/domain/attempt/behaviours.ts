/**
 * Behaviours: when a response is judged and when feedback is shown. What is asked belongs to question types;
 * so there are N types + M behaviours, not N × M pieces.
 */
import type { Scoring } from '#domain/scoring/scoring.ts';

export interface Behaviour {
  readonly id: 'practice' | 'test';
  /** Feedback after each response, or for all of them at the end. */
  readonly feedback: 'at-once' | 'at-the-end';
  /** Whether a question can be seen again and its answer changed before the end. */
  readonly revisit: boolean;
  /** "Show me", hints, and turns that come back. */
  readonly help: boolean;
  /** Whether a word that is right but for its spelling counts as right. */
  readonly acceptSpelling: boolean;
}

export const practice: Behaviour = {
  id: 'practice',
  feedback: 'at-once',
  revisit: false,
  help: true,
  acceptSpelling: true,
};

export const test: Behaviour = {
  id: 'test',
  feedback: 'at-the-end',
  revisit: true,
  help: false,
  acceptSpelling: false,
};

export const behaviours = { practice, test } as const;

/** A scoring as the behaviour lets it stand: in tests a misspelled word earns nothing. */
export function judgedBy(behaviour: Behaviour, scoring: Scoring): Scoring {
  if (scoring.outcome !== 'scored' || !scoring.spelling || behaviour.acceptSpelling) return scoring;
  const parts = scoring.parts.map((part) => (part.spelling ? { ...part, fraction: 0 } : part));
  const fraction =
    parts.length === 0 ? 0 : parts.reduce((sum, part) => sum + part.fraction, 0) / parts.length;
  return { outcome: 'scored', fraction, parts };
}
