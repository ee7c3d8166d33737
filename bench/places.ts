/** Where a question is asked: an address, and how to tell that its answer was judged. */
import type { BenchBank } from './bench-bank.ts';

export interface Place {
  /** After the address of the server. */
  readonly path: string;
  /** What appears with the verdict. */
  readonly verdict: string;
}

export const FLOOR: Place = { path: '', verdict: 'main [data-verdict]' };

/** What follows home's answer: the way to nine more. */
export const HOME: Place = { path: '', verdict: 'main form a[href*="quiz/#"]' };

const VERDICT = 'main form p[data-standing]';
const SEED = '3f9a1c7b5d2e';

/** As `quizToFragment` writes it (src/domain/quiz/link.ts). */
function link(bank: BenchBank, choices: Readonly<Record<string, string>>): Place {
  const params = new URLSearchParams({
    bank: bank.id,
    ...choices,
    order: 'mixed',
    behaviour: 'practice',
    seed: SEED,
  });
  return { path: `quiz/#${params}`, verdict: VERDICT };
}

/** A ready set, shared. */
export function sharedSet(bank: BenchBank): Place {
  const [set] = bank.sets;
  if (set === undefined) throw new Error(`${bank.id} has no ready set`);
  return link(bank, { set });
}

/** Ten questions out of all topics, shared. */
export function sharedMix(bank: BenchBank): Place {
  return link(bank, { topics: '', length: '10' });
}

/** A quiz of these questions, begun at once. */
export function quizOf(bank: BenchBank, questions: readonly string[]): Place {
  const { path, verdict } = link(bank, { questions: questions.join(' ') });
  return { path: `${path}&start=now`, verdict };
}
