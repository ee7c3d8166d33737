/** Undo: the last answer is taken back, and the next one before it, as far as the attempt goes. */
import { useCallback } from 'react';
import type { Attempt } from '#domain/attempt/attempt.ts';
import type { LogRecord, ResponseRecord } from '#domain/attempt/record.ts';
import { newId } from '#platform/chance.ts';
import { attemptNow, timeIn } from './attempts.ts';
import { append } from './log.ts';

export interface Undone {
  /** What was taken back; its question is open again. */
  readonly response: ResponseRecord;
  readonly keeping: Promise<'saved' | 'memory'>;
}

/** The newest response of an attempt that still stands; undefined where it has ended, or has none. */
export function lastAnswer(attempt: Attempt | undefined): ResponseRecord | undefined {
  if (!attempt || attempt.ended) return undefined;
  let last: ResponseRecord | undefined;
  for (const { response } of attempt.turns) {
    if (response && (!last || response.at > last.at || (response.at === last.at && response.id > last.id))) {
      last = response;
    }
  }
  return last;
}

/** Takes back the newest response of the attempt that still stands; undefined where there is none. */
export function undoLast(attempt: string): Undone | undefined {
  // Asked anew and not handed in: two quick presses undo two answers and not one twice.
  const response = lastAnswer(attemptNow(attempt));
  if (!response) return undefined;
  const retraction: LogRecord = {
    kind: 'retraction',
    id: newId(),
    at: timeIn(attempt),
    response: response.id,
  };
  return { response, keeping: append([retraction]) };
}

export interface Undo {
  /** Whether there is an answer to take back. */
  readonly available: boolean;
  /** The one that would be taken back. */
  readonly last: ResponseRecord | undefined;
  /**
   * Takes it back at once: when the promise is made, the attempt shows it; it resolves when that is on the disk.
   * Undefined where there is nothing to take back.
   */
  readonly undo: () => Promise<Undone | undefined>;
}

/** Undo for the attempt on the screen. The key (Ctrl+Z outside text fields) belongs to the screen. */
export function useUndo(attempt: Attempt | undefined): Undo {
  const last = lastAnswer(attempt);
  const id = attempt?.id;
  const undo = useCallback(async () => {
    const undone = id === undefined ? undefined : undoLast(id);
    await undone?.keeping;
    return undone;
  }, [id]);
  return { available: last !== undefined, last, undo };
}
