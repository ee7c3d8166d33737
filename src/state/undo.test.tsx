import { act, renderHook } from '@testing-library/react';
import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Attempt } from '#domain/attempt/attempt.ts';
import { currentTurn } from '#domain/attempt/attempt.ts';
import type { Quiz } from '#domain/attempt/record.ts';
import type { StudyState } from '#domain/study/study-state.ts';
import { fetchPond, pond } from '../../tests/made-up-bank.ts';
import { attemptNow, beginAttempt, endAttempt, respond, useAttempt } from './attempts.ts';
import { loadTopics } from './bank-files.ts';
import { deleteLog, openLog } from './log.ts';
import { loadStudy } from './study.ts';
import { undoLast, useUndo } from './undo.ts';

const quiz: Quiz = {
  bank: 'pond',
  choices: { of: 'topics', topics: [], length: 10 },
  order: 'mixed',
  behaviour: 'practice',
  seed: 's1',
  leaveOut: [],
};
const QUESTIONS = ['water.frog', 'shore.reed', 'names.net', 'sky.heron', 'water.share'];
const ANSWERS: Readonly<Record<string, readonly unknown[]>> = {
  'water.frog': [{ option: 'skin' }, { option: 'eyes' }],
  'shore.reed': [{ options: ['hold', 'house'] }, { options: ['sing'] }],
  'names.net': [{ option: 'meshes' }, { option: 'wings' }],
  'sky.heron': [{ option: 'true' }, { option: 'false' }],
  'water.share': [{ value: 95 }, { value: 5 }],
};

beforeEach(async () => {
  vi.stubGlobal('fetch', fetchPond);
  await loadTopics(pond, ['water', 'shore', 'sky', 'names']);
  await openLog();
  await deleteLog();
});

interface Step {
  readonly how: 'answered' | 'shown' | 'skipped' | 'undo';
  readonly right: boolean;
  readonly certain: boolean;
}
const step: fc.Arbitrary<Step> = fc.record({
  how: fc.constantFrom('answered', 'answered', 'shown', 'skipped', 'undo', 'undo'),
  right: fc.boolean(),
  certain: fc.boolean(),
});

function give(
  attempt: Attempt,
  { how, right, certain }: Step & { readonly how: 'answered' | 'shown' | 'skipped' },
) {
  const turn = attempt.turns[currentTurn(attempt)];
  if (!turn) return false;
  return respond(pond, attempt, turn, {
    how,
    response: how === 'answered' ? ANSWERS[turn.question]?.[right ? 0 : 1] : null,
    confidence: certain ? 'certain' : undefined,
    hint: false,
    duration: 1000,
  });
}

test('any row of answers and undoings leaves the attempt and the state as the answers that stand made them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const id = beginAttempt(pond, quiz, QUESTIONS);
      const past: { attempt: Attempt | undefined; state: StudyState }[] = [];
      const here = async () => ({ attempt: attemptNow(id), state: (await loadStudy(pond)).state });
      let now = await here();
      for (const { how, ...rest } of steps) {
        if (how === 'undo') {
          const before = past.pop();
          const last = now.attempt?.turns.some((turn) => turn.response);
          expect(undoLast(id) !== undefined).toBe(last);
          now = await here();
          if (before) expect(now).toEqual(before);
        } else if (now.attempt && give(now.attempt, { how, ...rest })) {
          past.push(now);
          now = await here();
          expect(now).not.toEqual(past.at(-1));
        }
      }
      while (past.length > 0) {
        undoLast(id);
        expect(await here()).toEqual(past.pop());
      }
      expect(attemptNow(id)?.turns.map(({ question }) => question)).toEqual(QUESTIONS);
    }),
    { numRuns: 30 },
  );
});

test('the screen is told what can be taken back, until the attempt has ended', async () => {
  const id = beginAttempt(pond, quiz, QUESTIONS);
  const { result } = renderHook(() => {
    const attempt = useAttempt(id);
    return { attempt, ...useUndo(attempt) };
  });
  expect(result.current).toMatchObject({ available: false, last: undefined });
  expect(await result.current.undo()).toBeUndefined();
  const answered = { how: 'answered', right: true, certain: false } as const;
  await act(async () => void (result.current.attempt && give(result.current.attempt, answered)));
  expect(result.current).toMatchObject({ available: true, last: { question: 'water.frog' } });
  await act(async () => void (await result.current.undo()));
  expect(result.current.available).toBe(false);
  expect(result.current.attempt && currentTurn(result.current.attempt)).toBe(0);
  await act(async () => void (result.current.attempt && give(result.current.attempt, answered)));
  await act(async () => void (await endAttempt(id, 'left')));
  expect(result.current.available).toBe(false);
});
