/** Quizzes that results lead to, as the fragments of links. */
import type { Quiz } from '#domain/attempt/record.ts';
import type { Results } from '#domain/attempt/results.ts';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { quizToFragment } from '#domain/quiz/link.ts';

/** Questions whose first answer was not right; skipped ones and estimates ask for nothing. */
export function missedQuestions(results: Results): readonly string[] {
  return results.questions
    .filter((q) => q.standing === 'partly' || q.standing === 'not-yet')
    .map((q) => q.question);
}

function practiceLink(bank: BankIndex, quiz: Quiz): string {
  return `/quiz/#${quizToFragment(quiz, bank.version)}&start=now`;
}

/** The missed questions once more, as practice. */
export function practiseAgain(bank: BankIndex, quiz: Quiz, missed: readonly string[], seed: string): string {
  return practiceLink(bank, {
    bank: bank.id,
    choices: { of: 'questions', questions: [...missed] },
    order: 'mixed',
    behaviour: 'practice',
    leaveOut: quiz.leaveOut,
    seed,
  });
}

/** How many questions "another ten" has. */
export const ANOTHER = 10;

/** As many other questions, from the same topics where topics were chosen. */
export function another(bank: BankIndex, quiz: Quiz, seed: string): string {
  const topics = quiz.choices.of === 'topics' ? quiz.choices.topics : [];
  return practiceLink(bank, {
    bank: bank.id,
    choices: { of: 'topics', topics, length: ANOTHER },
    order: 'mixed',
    behaviour: 'practice',
    leaveOut: quiz.leaveOut,
    seed,
  });
}
