import type { BankIndex } from '#domain/bank/delivered.ts';

/** A practice of up to ten questions on one topic, begun at once. The quiz page draws and seeds it. */
export function topicQuiz(bank: BankIndex, topic: string): string {
  const params = new URLSearchParams({
    bank: bank.id,
    topics: topic,
    length: '10',
    order: 'mixed',
    behaviour: 'practice',
    start: 'now',
  });
  return `/quiz/#${params}`;
}
