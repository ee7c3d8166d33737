import type { Attempt, Turn } from '#domain/attempt/attempt.ts';
import type { ResponseRecord } from '#domain/attempt/record.ts';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { newId } from '#platform/chance.ts';
import { localDay, recordTime } from '#platform/clock.ts';

/** The record of passing over a question that the bank no longer has: skipped, counting for nothing. */
export function missingResponse(bank: BankIndex, attempt: Attempt, turn: Turn): ResponseRecord {
  const at = recordTime();
  return {
    kind: 'response',
    id: newId(),
    at,
    attempt: attempt.id,
    bank: bank.id,
    question: turn.question,
    version: 'gone',
    type: 'gone',
    seed: turn.seed,
    behaviour: attempt.behaviour.id,
    how: 'skipped',
    response: null,
    fraction: null,
    facts: [],
    hint: false,
    duration: 0,
    day: localDay(at),
  };
}
