import { describe, expect, test } from 'vitest';
import { questionPhase, SCORE } from '../../../tests/made-up-live.ts';
import { type Answering, afterAnswer, afterSnapshot, NOTHING } from './answering.ts';

const ANSWER = { do: 'answer', index: 0, round: 1, response: { option: 'x1' } } as const;
const waiting: Answering = { ...NOTHING, draft: ANSWER.response, pending: ANSWER, onItsWay: true };
const given = { passed: false, response: { option: 'x1' } } as const;

describe('what the server says to an answer', () => {
  test('taken: it stands, and nothing is waited for', () => {
    expect(afterAnswer(waiting, ANSWER, null)).toMatchObject({ given, pending: null, refused: null });
  });

  test.each(['not-saved', 'paused', 'server-closing', 'too-many-tries'] as const)(
    '%s passes by itself: it is kept, to be sent again',
    (refused) => {
      expect(afterAnswer(waiting, ANSWER, refused)).toMatchObject({ pending: ANSWER, onItsWay: false });
    },
  );

  test('too late: it counts for nothing, and is kept for one’s own study', () => {
    expect(afterAnswer(waiting, ANSWER, 'too-late')).toMatchObject({
      pending: null,
      refused: 'too-late',
      late: [{ index: 0, round: 1, response: { option: 'x1' } }],
    });
  });

  test('refused for what it is: it is not sent again', () => {
    expect(afterAnswer(waiting, ANSWER, 'blank')).toMatchObject({
      pending: null,
      refused: 'blank',
      late: [],
    });
  });

  test('changed while it was on its way: the newer one is still to be sent', () => {
    const newer = { ...ANSWER, response: { option: 'x2' } };
    const after = afterAnswer({ ...waiting, pending: newer }, ANSWER, null);
    expect(after).toMatchObject({ pending: newer, given, onItsWay: false });
  });
});

describe('what a snapshot says', () => {
  test('it stands already: its acknowledgement was lost', () => {
    expect(afterSnapshot(waiting, questionPhase({}, { given }), false, null).pending).toBeNull();
  });

  test('the question is still open: it is still to be sent', () => {
    expect(afterSnapshot(waiting, questionPhase(), false, null).pending).toBe(ANSWER);
  });

  test('closed a moment ago: the server decides whether it came within the grace', () => {
    expect(afterSnapshot(waiting, questionPhase({ stage: 'closed' }), false, null).pending).toBe(ANSWER);
  });

  test('revealed: too late, said where the question still stands', () => {
    const after = afterSnapshot(waiting, questionPhase({ stage: 'revealed' }), false, null);
    expect(after).toMatchObject({ pending: null, refused: 'too-late', missed: null });
  });

  test('another question: too late, said apart from that one, whose own answer is open', () => {
    const after = afterSnapshot(waiting, questionPhase({ index: 1 }), true, null);
    expect(after).toMatchObject({ pending: null, refused: null, missed: 0, draft: null, given: null });
    expect(after.late).toHaveLength(1);
    // And no longer than that.
    expect(afterSnapshot(after, questionPhase({ index: 2 }), true, null).missed).toBeNull();
  });

  test('a skip that came too late is nothing to be told of', () => {
    const skip = { ...waiting, pending: { do: 'pass', index: 0, round: 1 } as const };
    const after = afterSnapshot(skip, { at: 'between', score: SCORE }, true, null);
    expect(after).toMatchObject({ pending: null, refused: null, missed: null, late: [] });
  });

  test('after a reload: what was chosen and not sent is still chosen, else what was given', () => {
    const kept = {
      token: 't',
      at: 0,
      pending: null,
      late: [],
      added: null,
      draft: { index: 0, round: 1 as const, response: { option: 'x3' } },
    };
    expect(afterSnapshot(NOTHING, questionPhase({}, { given }), true, kept).draft).toEqual({ option: 'x3' });
    expect(afterSnapshot(NOTHING, questionPhase({}, { given }), true, null).draft).toEqual({ option: 'x1' });
    // Of another question, it is nothing here.
    expect(afterSnapshot(NOTHING, questionPhase({ index: 1 }), true, kept).draft).toBeNull();
  });
});
