import { describe, expect, it } from 'vitest';
import { type FirstAttempt, questionStatistics, quizReliability } from './question-statistics.ts';

/** One row for each of several alike learners: how many, and their fraction on each question. */
function attempts(
  rows: readonly (readonly [times: number, ...fractions: (number | null)[]])[],
  option?: (row: number) => string,
): FirstAttempt[] {
  const all: FirstAttempt[] = [];
  rows.forEach(([times, ...fractions], row) => {
    for (let i = 0; i < times; i++) {
      fractions.forEach((fraction, q) => {
        if (fraction === null) return;
        const options = q === 0 && option ? { options: [option(row)] } : {};
        all.push({ learner: `${row}-${i}`, question: `q${q}`, fraction, ...options });
      });
    }
  });
  return all;
}

const OPTIONS = new Map([
  [
    'q0',
    [
      { id: 'key', keyed: true },
      { id: 'near', keyed: false },
      { id: 'far', keyed: false },
    ],
  ],
]);

/** The four learners of formulas.test.ts, each ten times: no figure changes. */
const FORTY = attempts([
  [10, 1, 1, 1],
  [10, 1, 1, 0],
  [10, 1, 0, 0],
  [10, 0, 0, 0],
]);

describe('question statistics', () => {
  it('give what they give by hand', () => {
    const statistics = questionStatistics(FORTY);
    expect(statistics.get('q0')).toMatchObject({ responses: 40, facility: 0.75, flags: [] });
    expect(statistics.get('q0')?.discrimination).toBeCloseTo(52.2233, 4);
    expect(statistics.get('q0')?.pointBiserial).toBeCloseTo(0.522233, 6);
    expect(quizReliability(FORTY)?.alpha).toBeCloseTo(0.75, 10);
  });

  it('count a partial mark in facility, and only a whole one as right in r', () => {
    const statistics = questionStatistics(
      attempts([
        [20, 1, 1],
        [20, 0.5, 0],
      ]),
    ).get('q0');
    expect(statistics?.facility).toBe(0.75);
    expect(statistics?.pointBiserial).toBeCloseTo(1, 10);
  });

  it('say nothing of facility under twenty responses, nor of discrimination under thirty', () => {
    const few = (n: number) =>
      questionStatistics(
        attempts([
          [n, 1, 1],
          [9, 0, 0],
        ]),
      ).get('q0');
    expect(few(10)).toMatchObject({
      responses: 19,
      facility: null,
      discrimination: null,
      pointBiserial: null,
    });
    expect(few(11)?.facility).toBeCloseTo(11 / 20, 10);
    expect(few(20)).toMatchObject({ responses: 29, discrimination: null, pointBiserial: null });
    expect(few(21)?.discrimination).toBeCloseTo(100, 10);
    expect(
      quizReliability(
        attempts([
          [20, 1, 1],
          [9, 0, 0],
        ]),
      ),
    ).toBeNull();
  });

  it('leave skips out, and whoever took nothing else out of discrimination alone', () => {
    const statistics = questionStatistics(
      attempts([
        [29, 1, 1],
        [11, 0, null],
        [5, null, 0],
      ]),
    ).get('q0');
    expect(statistics?.responses).toBe(40);
    expect(statistics?.facility).toBeCloseTo(29 / 40, 10);
    expect(statistics?.discrimination).toBeNull();
  });

  it('give each distractor its share, and the rest of the quiz of those who chose it', () => {
    const all = attempts(
      [
        [24, 1, 1, 1],
        [15, 0, 0.5, 0],
        [1, 0, 0, 0],
      ],
      (row) => ['key', 'near', 'far'][row] ?? '',
    );
    expect(questionStatistics(all, OPTIONS).get('q0')?.distractors).toEqual([
      { option: 'near', share: 0.375, meanRest: 0.25, working: true },
      { option: 'far', share: 0.025, meanRest: 0, working: false },
    ]);
  });

  it('do not judge a distractor by too few', () => {
    const all = attempts(
      [
        [5, 1, 1],
        [5, 0, 0],
      ],
      (row) => ['key', 'near'][row] ?? '',
    );
    expect(questionStatistics(all, OPTIONS).get('q0')?.distractors[0]).toEqual({
      option: 'near',
      share: null,
      meanRest: null,
      working: null,
    });
  });
});

describe('flags', () => {
  const flagsOf = (rows: Parameters<typeof attempts>[0], option?: (row: number) => string) =>
    questionStatistics(attempts(rows, option), OPTIONS).get('q0')?.flags;

  it('are for very hard and very easy questions, and not for those at the edge', () => {
    expect(
      flagsOf([
        [29, 1],
        [71, 0],
      ]),
    ).toEqual(['very-hard']);
    expect(
      flagsOf([
        [30, 1],
        [70, 0],
      ]),
    ).toEqual([]);
    expect(
      flagsOf([
        [90, 1],
        [10, 0],
      ]),
    ).toEqual([]);
    expect(
      flagsOf([
        [91, 1],
        [9, 0],
      ]),
    ).toEqual(['very-easy']);
  });

  it('are for questions that tell little, or the wrong way round', () => {
    expect(
      flagsOf([
        [11, 1, 1],
        [10, 1, 0],
        [10, 0, 1],
        [10, 0, 0],
      ]),
    ).toEqual(['tells-little']);
    expect(
      flagsOf([
        [20, 0, 1],
        [20, 1, 0],
      ]),
    ).toEqual(['check-key-negative']);
  });

  it('are for a distractor that is chosen more often than the key', () => {
    const choice = (row: number) => ['key', 'near'][row] ?? '';
    expect(
      flagsOf(
        [
          [10, 1],
          [10, 0],
        ],
        choice,
      ),
    ).toEqual([]);
    expect(
      flagsOf(
        [
          [10, 1],
          [11, 0],
        ],
        choice,
      ),
    ).toEqual(['check-key-outchosen']);
    expect(
      flagsOf(
        [
          [9, 1],
          [10, 0],
        ],
        choice,
      ),
    ).toEqual([]);
  });

  it('are for a distractor that strong learners take', () => {
    const choice = (row: number) => ['key', 'key', 'near', 'far'][row] ?? '';
    expect(
      flagsOf(
        [
          [15, 1, 1],
          [5, 1, 0],
          [5, 0, 1],
          [15, 0, 0],
        ],
        choice,
      ),
    ).toEqual(['check-key-strong-distractor']);
    expect(
      flagsOf(
        [
          [15, 1, 1],
          [5, 1, 0],
          [5, 0, 0],
          [15, 0, 0],
        ],
        choice,
      ),
    ).toEqual([]);
  });
});
