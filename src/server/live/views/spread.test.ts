import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { GameQuestion } from '#domain/game/events.ts';
import type { GivenAnswer, RoundAnswers } from '#domain/game/game.ts';
import { noSeats, withSeat } from '#domain/game/seats.ts';
import { questionType } from '#question-types/registry.ts';
import { AskedQuestions, type Whole } from '../asked.ts';
import { mixUpOf, spreadOf } from './spread.ts';

const base = { facts: ['f'], version: 1 };
const named = (...texts: readonly string[]) => texts.map((text) => ({ id: text.toLowerCase(), text }));

/** As a loaded question of its type, which its schema has accepted. */
function asked(question: Readonly<Record<string, unknown>>): { questions: AskedQuestions; whole: Whole } {
  const type = questionType(String(question.type));
  if (!type) throw new Error('no such type');
  const { version: _, ...written } = { ...base, id: 'pond.one', prompt: 'Which?', ...question };
  const loaded = { ...v.parse(type.schema, written), version: 'v' };
  const bank = { id: 'b', version: '1', title: 'B', language: 'en', documents: [], calm: [] };
  const questions = new AskedQuestions({ bank, questions: [loaded as never], facts: [] });
  const one: GameQuestion = {
    id: 'pond.one',
    version: 'v',
    type: type.id,
    facts: ['f'],
    seed: 'seed',
    estimate: false,
    sensitive: false,
    calm: false,
  };
  const whole = questions.whole(one);
  if (!whole) throw new Error('not found');
  return { questions, whole };
}

function round({ whole: { type, question } }: { whole: Whole }, responses: readonly unknown[]): RoundAnswers {
  const given = responses.reduce<RoundAnswers['given']>((seats, response, seat) => {
    const scoring = type.score(question, response);
    if (scoring.outcome !== 'scored') throw new Error(`${seat}: ${scoring.outcome}`);
    const answer: GivenAnswer = {
      passed: false,
      extraTime: 1,
      response,
      fraction: scoring.fraction,
      facts: [],
      used: 0,
      at: 0,
    };
    return withSeat(seats, seat, answer);
  }, noSeats());
  return { limit: null, given, hands: null };
}

const MATCHING = {
  type: 'matching',
  items: named('Frog', 'Carp'),
  targets: named('Skin', 'Gills', 'Lungs'),
  answerKey: { frog: 'skin', carp: 'gills' },
  mistakes: [{ item: 'frog', target: 'lungs', rationale: 'Lungs do the smaller part.' }],
};

describe('how the room answered', () => {
  it('a matching question: by item, with the mix-up and why', () => {
    const one = asked(MATCHING);
    const answers = round(one, [
      { pairs: { frog: 'lungs', carp: 'gills' } },
      { pairs: { frog: 'lungs', carp: 'gills' } },
      { pairs: { frog: 'skin', carp: 'gills' } },
    ]);
    const spread = spreadOf(one.questions, one.whole, answers);
    expect(spread).toMatchObject({ answered: 3, words: [], options: [] });
    expect(spread.parts).toEqual([
      { text: 'Frog', key: 'Skin', right: 1, instead: { text: 'Lungs', count: 2 } },
      { text: 'Carp', key: 'Gills', right: 3 },
    ]);
    const mixUp = mixUpOf(one.questions, one.whole, answers);
    expect(mixUp).toMatchObject({ text: 'Frog → Lungs', count: 2 });
    expect(mixUp?.rationale).toContain('Lungs do the smaller part.');
  });
  it('sorting into categories: by item', () => {
    const one = asked({
      type: 'categorise',
      items: named('Frog', 'Carp', 'Newt'),
      categories: named('Land', 'Water'),
      answerKey: { frog: 'land', carp: 'water', newt: 'land' },
    });
    const answers = round(one, [{ placed: { frog: 'water', carp: 'water', newt: 'land' } }]);
    expect(spreadOf(one.questions, one.whole, answers).parts).toEqual([
      { text: 'Frog', key: 'Land', right: 0, instead: { text: 'Water', count: 1 } },
      { text: 'Carp', key: 'Water', right: 1 },
      { text: 'Newt', key: 'Land', right: 1 },
    ]);
  });
  it('an order: by item in the right order, with the place that it was given most', () => {
    const one = asked({
      type: 'ordering',
      items: named('Tadpole', 'Egg', 'Frog'),
      answerKey: ['egg', 'tadpole', 'frog'],
    });
    const answers = round(one, [
      { order: ['egg', 'frog', 'tadpole'] },
      { order: ['egg', 'tadpole', 'frog'] },
    ]);
    expect(spreadOf(one.questions, one.whole, answers).parts).toEqual([
      { text: 'Egg', at: 1, key: '1', right: 2 },
      { text: 'Tadpole', at: 2, key: '2', right: 1, instead: { text: '3', count: 1 } },
      { text: 'Frog', at: 3, key: '3', right: 1, instead: { text: '2', count: 1 } },
    ]);
  });
  it('blanks: each of them, a list and a typed one', () => {
    const one = asked({
      type: 'blanks',
      text: '{{who}} breathe through {{what}}.',
      blanks: [
        { id: 'who', form: 'list', options: named('Frogs', 'Storks'), answerKey: 'frogs' },
        { id: 'what', form: 'typed', answerKey: 'skin' },
      ],
    });
    const answers = round(one, [
      { blanks: { who: { option: 'storks' }, what: { text: 'Skin' } } },
      { blanks: { who: { option: 'frogs' }, what: { text: 'lungs' } } },
    ]);
    expect(spreadOf(one.questions, one.whole, answers)).toMatchObject({
      options: [],
      words: [],
      parts: [
        { text: '', key: 'Frogs', right: 1, instead: { text: 'Storks', count: 1 } },
        { text: '', key: 'skin', right: 1, instead: { text: 'lungs', count: 1 } },
      ],
    });
  });
  it('one blank alone: as a question with options', () => {
    const one = asked({
      type: 'blanks',
      text: '{{who}} breathe through their skin.',
      blanks: [{ id: 'who', form: 'list', options: named('Frogs', 'Storks'), answerKey: 'frogs' }],
    });
    const spread = spreadOf(
      one.questions,
      one.whole,
      round(one, [{ blanks: { who: { option: 'storks' } } }]),
    );
    expect(spread.parts).toBeUndefined();
    expect(spread.options.map(({ text, count }) => [text, count])).toEqual([
      ['Frogs', 0],
      ['Storks', 1],
    ]);
  });
  it('a map: by place, those that are keyed and those that were picked', () => {
    const places = ['404', '604', '894', '484'].map((country, i) => ({
      id: ['kenya', 'peru', 'zambia', 'mexico'][i],
      text: ['Kenya', 'Peru', 'Zambia', 'Mexico'][i],
      country,
      ...(country === '604' ? { rationale: 'Peru is elsewhere.' } : {}),
    }));
    const one = asked({ type: 'map', places, answerKey: ['kenya', 'zambia'] });
    const answers = round(one, [{ places: ['peru', 'kenya'] }, { places: ['peru'] }]);
    const spread = spreadOf(one.questions, one.whole, answers);
    expect(spread.picks).toEqual([
      { text: 'Peru', count: 2, keyed: false },
      { text: 'Kenya', count: 1, keyed: true },
      { text: 'Zambia', count: 0, keyed: true },
    ]);
    expect(spread.words).toEqual([]);
    const mixUp = { text: 'Peru', count: 2, rationale: 'Peru is elsewhere.' };
    expect(mixUpOf(one.questions, one.whole, answers)).toEqual(mixUp);
  });
  it('says nothing of mix-ups where nobody made one', () => {
    const one = asked(MATCHING);
    expect(mixUpOf(one.questions, one.whole, round(one, []))).toBeNull();
  });
});
