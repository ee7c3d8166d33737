/** What an attempt came to: each question once, by its first answer. */
import { type Standing, standing } from '#domain/scoring/scoring.ts';
import type { Attempt, Turn } from './attempt.ts';
import type { ResponseRecord } from './record.ts';

export interface QuestionResult {
  readonly question: string;
  /** The turn that counts; its response is null where the question was not reached. */
  readonly turn: Turn;
  /** `estimate`, `skipped` and `open` stand outside the score. */
  readonly standing: Standing | 'estimate' | 'skipped' | 'open';
}

export interface Results {
  readonly questions: readonly QuestionResult[];
  readonly right: number;
  readonly partly: number;
  readonly notYet: number;
  readonly skipped: number;
  readonly estimates: number;
  /** Score and maxScore: earned and available, one for each scored question. */
  readonly score: number;
  readonly maxScore: number;
  /** Milliseconds spent answering. */
  readonly duration: number;
}

/**
 * How one response stands. "Show me" is not yet an answer: its question is not yet right. A pretest is a guess,
 * whatever it came to.
 */
export function responseStanding(response: ResponseRecord | null): QuestionResult['standing'] {
  if (!response) return 'open';
  if (response.how === 'skipped') return 'skipped';
  if (response.estimateError !== undefined || response.pretest) return 'estimate';
  return standing(response.fraction ?? 0);
}

/** The first answer counts; where the answer was only shown, the answer given when it came back does. */
function countingTurn(turns: readonly Turn[]): Turn | undefined {
  const [first, second] = turns;
  return first?.response?.how === 'shown' && second?.response?.how === 'answered' ? second : first;
}

export function resultsOf(attempt: Attempt): Results {
  const byQuestion = new Map<string, Turn[]>();
  for (const turn of attempt.turns) {
    const own = byQuestion.get(turn.question);
    if (own) own.push(turn);
    else byQuestion.set(turn.question, [turn]);
  }
  const questions = [...byQuestion].flatMap(([question, turns]) => {
    const turn = countingTurn([...turns].sort((a, b) => a.turn - b.turn));
    return turn ? [{ question, turn, standing: responseStanding(turn.response) }] : [];
  });
  const count = (s: QuestionResult['standing']) => questions.filter((q) => q.standing === s).length;
  const scored = questions.filter((q) => ['right', 'partly', 'not-yet'].includes(q.standing));
  return {
    questions,
    right: count('right'),
    partly: count('partly'),
    notYet: count('not-yet'),
    skipped: count('skipped'),
    estimates: count('estimate'),
    score: scored.reduce((sum, q) => sum + (q.turn.response?.fraction ?? 0), 0),
    maxScore: scored.length,
    duration: attempt.turns.reduce((sum, turn) => sum + (turn.response?.duration ?? 0), 0),
  };
}
