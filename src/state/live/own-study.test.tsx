import { beforeEach, describe, expect, test, vi } from 'vitest';
import { viewResponse } from '#question-types/opaque.ts';
import { questionTypes } from '#question-types/registry.ts';
import { fetchPond, pond } from '../../../tests/made-up-bank.ts';
import { ENDED } from '../../../tests/made-up-live.ts';
import { loadQuestions, readyQuestion } from '../bank-files.ts';
import { useLog } from '../log.ts';
import { addMissed } from './own-study.ts';

vi.mock('../banks.ts', async () => {
  const { pond: bank } = await import('../../../tests/made-up-bank.ts');
  return {
    bankById: (id: string) => (id === bank.id ? bank : undefined),
    loadOtherBanks: async () => undefined,
  };
});

const added = () => useLog.getState().records.filter((record) => record.kind === 'response');

beforeEach(() => {
  vi.stubGlobal('fetch', vi.fn(fetchPond));
  useLog.setState({ records: [] });
});

/** The frog's question, not answered as far as the server knows. */
async function unanswered() {
  await loadQuestions(pond, ['water.frog']);
  const ready = readyQuestion(pond, 'water.frog');
  const type = questionTypes.get('single-choice');
  const first = ENDED.answers[0];
  if (!ready || !type || !first) throw new Error('the made-up bank has changed');
  const { question } = ready;
  const fact = question.facts[0] ?? '';
  const answer = {
    ...first,
    version: question.version,
    response: null,
    fraction: null,
    facts: [{ fact, fraction: 0 }],
  };
  const inView = (response: unknown) => viewResponse(type, first.seed, response);
  return { answer, question, type, inView };
}

describe('what was missed in a game', () => {
  test('is what was answered and not got whole; what was skipped or right is not', async () => {
    const marked: string[] = [];
    expect(await addMissed(ENDED, [], (attempt) => marked.push(attempt))).toBe('memory');
    expect(added()).toMatchObject([
      { question: 'water.frog', behaviour: 'live', how: 'answered', fraction: 0, attempt: marked[0] },
    ]);
  });

  test('what was not answered in time counts as shown: not yet known', async () => {
    const { answer } = await unanswered();
    await addMissed({ ...ENDED, answers: [answer] }, [], () => undefined);
    expect(added()).toMatchObject([{ how: 'shown', response: null, fraction: 0 }]);
  });

  test('an answer that came too late and was right was not missed', async () => {
    const { answer, question, type, inView } = await unanswered();
    const late = [{ index: 0, round: 1 as const, response: inView(type.keyResponse(question)) }];
    expect(await addMissed({ ...ENDED, answers: [answer] }, late, () => undefined)).toBe('added');
    expect(added()).toEqual([]);
  });

  test('one that came too late and was not right is judged here, and kept as it was given', async () => {
    const { answer, question, type, inView } = await unanswered();
    const key = type.keyResponse(question) as { option: string };
    const option = type.ids(question).find((id) => id !== key.option) ?? '';
    const late = [{ index: 0, round: 1 as const, response: inView({ option }) }];
    await addMissed({ ...ENDED, answers: [answer] }, late, () => undefined);
    expect(added()).toMatchObject([{ how: 'answered', response: { option }, fraction: 0 }]);
  });

  test('of a question that has changed since, nothing is judged here', async () => {
    const { answer, question, type, inView } = await unanswered();
    const late = [{ index: 0, round: 1 as const, response: inView(type.keyResponse(question)) }];
    await addMissed({ ...ENDED, answers: [{ ...answer, version: 'older' }] }, late, () => undefined);
    expect(added()).toMatchObject([{ how: 'shown', fraction: 0 }]);
  });

  test('a bank that this device does not have', async () => {
    expect(await addMissed({ ...ENDED, bankId: 'elsewhere' }, [], () => undefined)).toBe('unknown-bank');
    expect(added()).toEqual([]);
  });
});
