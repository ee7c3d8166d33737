/**
 * Behaviours: when a response is judged and when feedback is shown. What is asked belongs to question types;
 * so there are N types + M behaviours, not N × M pieces.
 */
import { FORGIVING, type Marking } from '#domain/scoring/scoring.ts';

export interface Behaviour {
  readonly id: 'practice' | 'study' | 'test';
  /** Feedback after each response, or for all of them at the end. */
  readonly feedback: 'at-once' | 'at-the-end';
  /** Whether a question can be seen again and its answer changed before the end. */
  readonly revisit: boolean;
  /** "Show me", hints, and turns that come back. */
  readonly help: boolean;
  readonly marking: Marking;
}

export const practice: Behaviour = {
  id: 'practice',
  feedback: 'at-once',
  revisit: false,
  help: true,
  marking: FORGIVING,
};

export const test: Behaviour = {
  id: 'test',
  feedback: 'at-the-end',
  revisit: true,
  help: false,
  marking: { typos: false },
};

/** Practice whose questions were chosen by what is due (domain/study). */
export const study: Behaviour = { ...practice, id: 'study' };

export const behaviours = { practice, study, test } as const;
