import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ESTIMATE, MadeUpGame, madeUpQuestion, SENSITIVE } from '../../../tests/made-up-game.ts';
import { makeReport } from './make-report.ts';
import { type Report, ReportSchema } from './report.ts';
import type { ReportSources } from './report-sources.ts';

const NAMES = ['Kestrel', 'Otter', 'Heron'];
const OPTIONS = [
  { id: 'right', text: 'Leaf', keyed: true, rationale: 'it is' },
  { id: 'half', text: 'Stem', keyed: false },
  { id: 'wrong', text: 'Root', keyed: false },
];

const sources: ReportSources = {
  bankTitle: 'Leaves',
  question: ({ id, type }) => ({
    prompt: `Which is ${id}?`,
    keyInWords: 'Leaf',
    options: type === 'single-choice' ? OPTIONS : [],
    single: type === 'single-choice',
  }),
  read: (_, response) => ({ words: String(response), options: [String(response)] }),
  fact: (id) => ({ claim: `The claim of ${id}`, document: 'book', section: 'One' }),
  name: (seat) => NAMES[seat],
};

const one = madeUpQuestion('one', { facts: ['a', 'b'] });
const two = madeUpQuestion('two', { facts: ['b'] });
const words = madeUpQuestion('words', { facts: ['c'], type: 'short-text' });

function played(people: number, questions = [one, two, words, SENSITIVE, ESTIMATE]): MadeUpGame {
  const made = new MadeUpGame({ questions });
  for (let seat = 0; seat < people; seat++) made.join();
  return made;
}

/** Checked as a browser checks it, after the wire. */
function reportOf({ events }: MadeUpGame): Report {
  const made = makeReport(events, sources);
  expect(v.parse(ReportSchema, JSON.parse(JSON.stringify(made)))).toEqual(made);
  return made;
}

function fact(report: Report, id: string) {
  return report.facts.find((one) => one.fact === id);
}

describe('a report', () => {
  it('is the same as worked out by hand', () => {
    const made = played(3);
    made.host('next');
    made.after(2000).answer(0, 'right');
    made.after(2000).answer(1, 'wrong');
    made.after(5000).answer(2, 'half');
    made.host('reveal');
    made.ask('right', 'wrong', 'right');
    made.ask('right', null, 'wrong');
    made.host('next');
    made.pass(0);
    made.answer(1, 'right');
    made.host('reveal');
    made.ask(4, -2, null);
    made.host('next');
    const report = reportOf(made);

    expect(report.how).toBe('finished');
    // 1 0 .5, 1 0 1, 1 0, 1: 5.5 of 9.
    expect(report.class.mean).toBeCloseTo(5.5 / 9, 10);
    expect(report.questions[0]).toMatchObject({
      state: 'revealed',
      first: { answered: 3, notTaken: 0, mean: 0.5, right: 1, partly: 1, notYet: 1, medianTime: 4000 },
      second: null,
      change: null,
    });
    expect(report.questions[0]?.first?.chosen).toEqual([
      { option: 'right', devices: 1, hands: 0 },
      { option: 'half', devices: 1, hands: 0 },
      { option: 'wrong', devices: 1, hands: 0 },
    ]);
    expect(report.questions[2]?.first?.words).toEqual([
      { text: 'right', count: 1, right: true },
      { text: 'wrong', count: 1, right: false },
    ]);
    expect(report.questions[4]?.first).toMatchObject({ mean: null, errors: [-2, 4] });

    // b: 1 0 .5 and 1 0 1.
    expect(fact(report, 'b')).toMatchObject({ questions: [0, 1], answers: 6, needHelp: [1] });
    expect(fact(report, 'b')?.mean).toBeCloseTo(3.5 / 6, 10);
    expect(fact(report, 'c')).toMatchObject({ mean: 0.5, answers: 2, needHelp: [2] });
    expect(report.participants.map(({ name, needsHelpWith }) => [name, needsHelpWith])).toEqual([
      ['Kestrel', []],
      ['Otter', ['a', 'b']],
      ['Heron', ['c']],
    ]);
    expect(report.participants[2]).toMatchObject({
      score: { right: 1, partly: 1, notYet: 1, notTaken: 1, estimates: 0, points: 1500 },
      mean: 0.5,
    });
  });

  it('puts first what the class knew least, and last what nobody answered', () => {
    const made = played(2);
    made.ask('half', 'half');
    made.ask('right', 'right');
    made.ask('wrong', 'wrong');
    // a: .5; b: .75; c: 0.
    expect(reportOf(made).facts.map((one) => one.fact)).toEqual([
      'c',
      'a',
      'b',
      'fact-sensitive',
      'fact-estimate',
    ]);
  });
});

describe('questions that anyone may leave out', () => {
  it('that someone did not take are a number, and nowhere else', () => {
    const skipped = played(2);
    for (let i = 0; i < 3; i++) skipped.ask('right', 'right');
    skipped.host('next');
    skipped.pass(0);
    skipped.host('reveal');
    const report = reportOf(skipped);
    expect(report.participants.map(({ optionalNotTaken }) => optionalNotTaken)).toEqual([1, 1]);
    expect(report.class.optionalNotTaken).toBe(2);
    expect(report.questions[3]?.first).toMatchObject({ answered: 0, notTaken: 2 });
    expect(report.participants[0]?.score.notTaken).toBe(0);
    // Who skipped on purpose and who said nothing cannot be told apart.
    const { seat: _, name: __, ...first } = report.participants[0] ?? { seat: 0, name: null };
    const { seat: ___, name: ____, ...second } = report.participants[1] ?? { seat: 0, name: null };
    expect(first).toEqual(second);
  });

  it('are in nobody’s list of answers, so that no gap tells', () => {
    const made = played(2);
    for (let i = 0; i < 3; i++) made.ask('right', 'right');
    made.ask('wrong', null);
    const report = reportOf(made);
    for (const { answers } of report.participants)
      expect(answers.map(({ index }) => index)).toEqual([0, 1, 2]);
    expect(report.participants[0]?.needsHelpWith).toEqual(['fact-sensitive']);
    expect(report.participants[1]?.needsHelpWith).toEqual([]);
  });
});

describe('who needs help', () => {
  it('is never said of a skip or of nothing', () => {
    const made = played(2);
    made.host('next');
    made.pass(0);
    made.host('reveal');
    expect(reportOf(made).facts.flatMap(({ needHelp }) => needHelp)).toEqual([]);
  });

  it('goes by the answer that counts, after the discussion', () => {
    const made = played(2);
    made.host('next');
    made.answer(0, 'wrong');
    made.answer(1, 'wrong');
    made.host('close');
    made.host('ask-again');
    made.answer(0, 'right');
    made.host('reveal');
    expect(fact(reportOf(made), 'a')).toMatchObject({ first: 0, mean: 0.5, needHelp: [1] });
  });
});

describe('two rounds', () => {
  it('are both told, and compared among those who answered both', () => {
    const made = played(4);
    made.host('next');
    for (const [seat, response] of ['wrong', 'right', 'half', 'wrong'].entries()) made.answer(seat, response);
    made.host('close');
    made.host('discuss');
    made.host('ask-again');
    made.after(3000).answer(0, 'right');
    made.answer(1, 'wrong');
    made.answer(2, 'half');
    made.pass(3);
    made.host('reveal');
    const [question] = reportOf(made).questions;
    expect(question?.first).toMatchObject({ answered: 4, mean: 0.375, medianTime: 0 });
    expect(question?.second).toMatchObject({ answered: 3, mean: 0.5, medianTime: 3000, notTaken: 1 });
    expect(question?.change).toEqual({ both: 3, first: 0.5, second: 0.5, better: 1, worse: 1 });
  });
});

describe('a class without phones', () => {
  it('is reported by the hands that were counted', () => {
    const made = played(0);
    made.host('next');
    made.host({ do: 'count-hands', hands: { right: 12, wrong: 6, half: 2 } });
    made.host('reveal');
    const report = reportOf(made);
    expect(report.questions[0]?.first).toMatchObject({ answered: 0, mean: 0.6 });
    expect(report.questions[0]?.first?.chosen[0]).toEqual({ option: 'right', devices: 0, hands: 12 });
    expect(fact(report, 'a')).toMatchObject({ answers: 20, first: 0.6, mean: 0.6, needHelp: [] });
    expect(report.class.mean).toBe(0.6);
  });
});

describe('people', () => {
  it('are those who took part: not who was removed, or waited, or left without a word', () => {
    const made = played(4);
    made.host({ do: 'block', seat: 1 });
    made.participant(2, { do: 'leave' });
    made.ask('right', null, null, 'wrong');
    made.participant(3, { do: 'leave' });
    const report = reportOf(made);
    expect(report.participants.map(({ seat }) => seat)).toEqual([0, 3]);
    expect(report.questions[0]?.first).toMatchObject({ answered: 2, notTaken: 0 });
  });

  it('who joined late are not asked about what was over', () => {
    const made = played(1);
    made.ask('right');
    made.after(1000).join();
    made.ask('right', 'right');
    const report = reportOf(made);
    expect(report.participants[1]).toMatchObject({ score: { right: 1, notTaken: 0 } });
    expect(report.participants[1]?.answers.map(({ index }) => index)).toEqual([1]);
    expect(report.questions[0]?.first?.notTaken).toBe(0);
  });

  it('have no name once names are gone', () => {
    const made = played(4);
    expect(reportOf(made).participants[3]?.name).toBeNull();
  });
});

describe('statistics', () => {
  it('stand at the sample sizes that they need, by first rounds, with the options that were chosen', () => {
    const class_ = (people: number) => {
      const made = played(people, [one, two]);
      const half = Array.from({ length: people }, (_, seat) => (seat % 2 === 0 ? 'right' : 'wrong'));
      made.ask(...half);
      made.ask(...half);
      return reportOf(made).questions[0]?.statistics;
    };
    expect(class_(19)).toMatchObject({ responses: 19, facility: null, discrimination: null });
    expect(class_(20)).toMatchObject({ facility: 0.5, discrimination: null, pointBiserial: null });
    const thirty = class_(30);
    expect(thirty?.discrimination).toBeCloseTo(100, 8);
    expect(thirty?.distractors).toEqual([
      { option: 'half', share: 0, meanRest: null, working: false },
      { option: 'wrong', share: 0.5, meanRest: 0, working: true },
    ]);
  });

  it('leave out what the host skipped, and a question that was never revealed', () => {
    const made = played(1);
    made.host('next');
    made.answer(0, 'right');
    made.host('skip');
    made.host('next');
    made.answer(0, 'wrong');
    made.host('end');
    const report = reportOf(made);
    expect(report.questions.map(({ state }) => state)).toEqual([
      'skipped',
      'asked',
      'not-asked',
      'not-asked',
      'not-asked',
    ]);
    expect(report.questions.map(({ statistics }) => statistics)).toEqual([null, null, null, null, null]);
    expect(report.class.mean).toBeNull();
    expect(report.participants[0]).toMatchObject({
      score: { right: 0, notYet: 0, notTaken: 0 },
      needsHelpWith: [],
    });
  });
});
