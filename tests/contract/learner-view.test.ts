import { describe, expect, it } from 'vitest';
import type { QuestionBase } from '#domain/bank/question.ts';
import { opaqueId } from '#domain/random/random.ts';
import type { AnyQuestionType } from '#question-types/contract.ts';
import { questionType } from '#question-types/registry.ts';
import { cases, samples, stringsIn, WORDS } from './samples.ts';
import { secretTexts, twinOf } from './secrets.ts';

const SEEDS = Array.from({ length: 20 }, (_, i) => `seed ${i}`);
const SECRET_FIELDS =
  /"(answerKey|tolerance|accepted|mistakes|rationales?|facts|explanation|hint|keyed|waive)":/;

/**
 * Types whose key may decide the order that is shown, and nothing else: an ordering never shows the right one.
 */
const ORDER_AVOIDS_KEY: ReadonlySet<string> = new Set(['ordering']);

/** Every way in which a learner's view tells more than it may. */
function leaks(type: AnyQuestionType, question: QuestionBase): string[] {
  const twin = twinOf(type, question);
  // An option may read like its id.
  const shownTexts = new Set(type.anatomy(question, WORDS).shown);
  return SEEDS.flatMap((seed) => {
    const view = type.learnerView(question, seed);
    const json = JSON.stringify(view);
    const strings = stringsIn(view);
    const found = [
      ...secretTexts(type, question).filter((text) => strings.some((shown) => shown.includes(text))),
      ...type.ids(question).filter((id) => strings.includes(id) && !shownTexts.has(id)),
      ...(SECRET_FIELDS.exec(json)?.slice(1) ?? []),
    ];
    const twinView = type.learnerView(twin, seed);
    const same = ORDER_AVOIDS_KEY.has(type.id)
      ? stringsIn(view).sort().join('|') === stringsIn(twinView).sort().join('|')
      : json === JSON.stringify(twinView);
    return same ? found : [...found, 'another key or rationale makes another view'];
  });
}

describe.each(cases)("a learner's view of $name", ({ type, question }) => {
  it('names its type and the prompt', () => {
    expect(type.learnerView(question, 'seed')).toMatchObject({ type: type.id, prompt: question.prompt });
  });

  it('holds no key, rationale, explanation, hint, tolerance or authored id', () => {
    expect(leaks(type, question)).toEqual([]);
  });

  it('is the same for the same seed, and names things otherwise for another', () => {
    expect(type.learnerView(question, 'a')).toEqual(type.learnerView(question, 'a'));
    const ids = type.ids(question);
    const shown = (seed: string) =>
      ids.filter((id) => stringsIn(type.learnerView(question, seed)).includes(opaqueId(seed, id)));
    // All ids that a learner may name are there, under either seed, and no name is used twice.
    expect(shown('a')).toEqual(ids);
    expect(shown('b')).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    if (ids.length > 0) expect(type.learnerView(question, 'a')).not.toEqual(type.learnerView(question, 'b'));
  });

  it('survives being sent', () => {
    const view = type.learnerView(question, 'seed');
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  });
});

describe('the search for leaks', () => {
  const type = questionType('single-choice');
  const question = type ? samples(type.id)[0] : undefined;
  if (!type || !question) throw new Error('single-choice is not registered');
  const leaky = (extra: (q: QuestionBase) => object): AnyQuestionType => ({
    ...type,
    learnerView: (q, seed) => ({ ...type.learnerView(q, seed), ...extra(q) }),
  });

  it.each([
    ['a question copied whole', (q: QuestionBase) => q],
    ['the hint', (q: QuestionBase) => ({ help: q.hint })],
    ['a part of the key', (q: QuestionBase) => ({ length: JSON.stringify(q.answerKey).length })],
    ['authored ids', (q: QuestionBase) => ({ ids: type.ids(q) })],
  ])('finds %s', (_name, extra) => {
    expect(leaks(leaky(extra), question)).not.toEqual([]);
  });
});
