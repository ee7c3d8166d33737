import { describe, expect, it } from 'vitest';
import { factFractions } from '#domain/scoring/scoring.ts';
import { samples } from './samples.ts';
import { multipleResponse } from './type.ts';

// Key: main-cables, hangers; besides them towers, footings.
const [question, allOrNothing] = samples;

function fractionOf(options: string[], of = question) {
  const scoring = multipleResponse.score(of, { options });
  if (scoring.outcome !== 'scored') throw new Error(scoring.outcome);
  return scoring.fraction;
}

describe('marks of a multiple response: max(0, r/K − w/(N−K))', () => {
  it.each([
    [['main-cables', 'hangers'], 1],
    [['hangers', 'main-cables'], 1],
    [['main-cables'], 0.5],
    [['main-cables', 'hangers', 'towers'], 0.5],
    [['main-cables', 'towers'], 0],
    [['towers', 'footings'], 0],
    [['main-cables', 'hangers', 'towers', 'footings'], 0],
  ])('%j earns %d', (options, fraction) => {
    expect(fractionOf(options)).toBe(fraction);
  });

  it('earns all or nothing where a teacher chose that', () => {
    expect(fractionOf(['green', 'black', 'oolong'], allOrNothing)).toBe(1);
    expect(fractionOf(['green', 'black'], allOrNothing)).toBe(0);
    expect(fractionOf(['green', 'black', 'oolong', 'mint'], allOrNothing)).toBe(0);
  });

  it.each([
    ['nothing ticked', [], 'blank'],
    ['an option twice', ['hangers', 'hangers'], 'does-not-fit'],
    ['an option of another question', ['hangers', 'green'], 'does-not-fit'],
  ])('cannot score %s', (_name, options, reason) => {
    expect(multipleResponse.score(question, { options })).toEqual({ outcome: 'cannot-be-scored', reason });
  });
});

describe('facts of a multiple response', () => {
  const factsAfter = (options: string[]) => {
    const scoring = multipleResponse.score(question, { options });
    if (scoring.outcome !== 'scored') throw new Error(scoring.outcome);
    return Object.fromEntries(
      factFractions(question.facts, scoring).map(({ fact, fraction }) => [fact, fraction]),
    );
  };

  it('follow their own option', () => {
    expect(factsAfter(['main-cables'])).toEqual({ 'main-cables': 1, hangers: 0, towers: 1 });
    expect(factsAfter(['main-cables', 'hangers'])).toEqual({ 'main-cables': 1, hangers: 1, towers: 1 });
  });

  it('count for less the more widely the learner ticked', () => {
    expect(factsAfter(['main-cables', 'footings'])).toEqual({ 'main-cables': 0.5, hangers: 0, towers: 1 });
  });

  it('gain nothing from ticking everything', () => {
    const everything = question.options.map((option) => option.id);
    expect(factsAfter(everything)).toEqual({ 'main-cables': 0, hangers: 0, towers: 0 });
  });
});

describe('a multiple response', () => {
  it('reads the same in whatever order it was ticked', () => {
    const words = { true: 'True', false: 'False' };
    const summary = (options: string[]) => multipleResponse.summarise(question, { options }, words);
    expect(summary(['hangers', 'main-cables'])).toBe('The main cables; The hangers between cable and deck');
    expect(summary(['main-cables', 'hangers'])).toBe(summary(['hangers', 'main-cables']));
  });

  it('says right, missed and not right apart', () => {
    const { parts } = multipleResponse.feedback(question, { options: ['hangers', 'towers'] });
    expect(Object.values(parts).map((part) => part.verdict)).toEqual([
      'missed',
      'right',
      'not-right',
      'neutral',
    ]);
  });

  it('warns where one option alone is keyed', () => {
    const findings = multipleResponse.lint({ ...question, answerKey: ['hangers'] });
    expect(findings.map((finding) => finding.rule)).toEqual(['one-key-of-many']);
  });
});
