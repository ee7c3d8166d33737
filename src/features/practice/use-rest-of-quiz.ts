import { useEffect } from 'react';
import { type Attempt, type Turn, turnsOf } from '#domain/attempt/attempt.ts';
import { responseRecord } from '#domain/attempt/judge.ts';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { bankWords } from '#parts/bank-words.ts';
import { reviewOf } from '#parts/review.ts';
import { whenIdle } from '#platform/moments.ts';
import { authoredResponse, viewResponse } from '#question-types/opaque.ts';
import { questionTypes } from '#question-types/registry.ts';
import { readyQuestion } from '#state/bank-files.ts';
import { loadFeedback } from './question-card.tsx';
import { loadWithViews } from './with-questions.tsx';

/**
 * While the first question is being looked at, fetches what follows it: what explains its answer, and the other
 * questions. What can't be had now is asked for again when it is wanted, and then said.
 * @param index the turn on the screen
 */
export function useRestOfQuiz(bank: BankIndex, attempt: Attempt, index: number): void {
  const questions = attempt.turns.map((turn) => turn.question).join(' ');
  useEffect(() => {
    whenIdle(() => {
      loadFeedback().catch(() => undefined);
      loadWithViews(bank, questions.split(' ')).catch(() => undefined);
    });
  }, [bank, questions]);

  const turn = attempt.turns[index];
  useEffect(() => {
    if (turn && !turn.response) whenIdle(() => rehearse(bank, attempt, turn));
  }, [bank, attempt, turn]);
}

const rehearsed = new Set<string>();

/**
 * Judges once for nothing. A browser compiles code when it first runs: without this, the first answer to each type
 * of question would be waited for longest.
 */
function rehearse(bank: BankIndex, attempt: Attempt, { question: id, seed }: Turn): void {
  const question = readyQuestion(bank, id)?.question;
  const type = question && questionTypes.get(question.type);
  if (!type || rehearsed.has(type.id)) return;
  rehearsed.add(type.id);
  const key = type.keyResponse(question);
  const response = authoredResponse(type, question, seed, viewResponse(type, seed, key));
  const given = { how: 'answered', response: response ?? null, hint: false, duration: 0 } as const;
  const where = { id: '', attempt: attempt.id, bank: bank.id, seed, now: 0, day: '' };
  const record = responseRecord(question, type, attempt.behaviour, given, where);
  if (!record) return;
  turnsOf(attempt.quiz.seed, [id], [record]);
  reviewOf(type, question, record);
  type.keyInWords(question, bankWords(bank.language));
}
