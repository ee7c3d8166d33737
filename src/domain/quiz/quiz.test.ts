import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quiz } from '../attempt/record.ts';
import { chunkRefOf, chunkWaves, type Drawable, type DrawIndex, drawQuiz } from './draw.ts';
import { FACT_DISTANCE, interleave, MOST_IN_A_ROW } from './interleave.ts';
import { quizFromFragment, quizToFragment } from './link.ts';

const TOPICS = ['leaf', 'water', 'cup', 'field'];
const bank: Drawable[] = TOPICS.flatMap((topic) =>
  Array.from({ length: 30 }, (_, i) => ({
    id: `${topic}.q${i}`,
    type: i % 2 === 0 ? 'single-choice' : 'ordering',
    facts: [`${topic}-${Math.floor(i / 2)}`],
    tags: i % 5 === 0 ? (['detention'] as const) : [],
  })),
);
const index: DrawIndex = {
  topics: TOPICS.map((id) => ({ id, count: 30, chunks: 3 })),
  sets: [{ id: 'first-steps', questions: ['leaf.q0', 'leaf.q1', 'cup.q1'] }],
};
const quiz = (change: Partial<Quiz> = {}): Quiz => ({
  bank: 'tea',
  choices: { of: 'topics', topics: [], length: 10 },
  order: 'mixed',
  behaviour: 'practice',
  seed: 'abc',
  leaveOut: [],
  ...change,
});
/** Loads wave after wave, as the app does. */
function play(q: Quiz) {
  const loaded: Drawable[] = [];
  let waves = 0;
  let draw = drawQuiz(q, index, loaded);
  for (const wave of chunkWaves(q, index)) {
    waves += 1;
    loaded.push(
      ...bank.filter((question) => {
        const ref = chunkRefOf(question.id, index);
        return wave.some((w) => w.topic === ref?.topic && w.chunk === ref.chunk);
      }),
    );
    draw = drawQuiz(q, index, loaded);
    if (!draw.short) break;
  }
  return { ...draw, waves };
}

describe('drawing a quiz', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(play(quiz()).questions).toEqual(play(quiz()).questions);
    expect(play(quiz()).questions).not.toEqual(play(quiz({ seed: 'abd' })).questions);
  });
  it('draws as many as asked for, each once, spread over the topics, from the first chunks alone', () => {
    const { questions, waves } = play(quiz());
    expect(new Set(questions).size).toBe(10);
    expect(new Set(questions.map((id) => id.split('.')[0])).size).toBe(4);
    expect(waves).toBe(1);
  });
  it('asks for different facts before it asks for one twice', () => {
    const { questions } = play(quiz());
    const facts = questions.map((id) => bank.find((q) => q.id === id)?.facts[0]);
    expect(new Set(facts).size).toBe(10);
  });
  it('leaves out subjects and kinds, and loads more chunks when few are left', () => {
    const { questions } = play(
      quiz({
        leaveOut: ['detention'],
        choices: { of: 'topics', topics: ['leaf'], length: 12, types: ['ordering'] },
      }),
    );
    expect(questions).toHaveLength(12);
    for (const id of questions) {
      const question = bank.find((q) => q.id === id);
      expect(question?.type).toBe('ordering');
      expect(question?.tags).toEqual([]);
    }
  });
  it('gives what there is when there are too few', () => {
    const all = play(quiz({ choices: { of: 'topics', topics: ['cup'], length: 100 } }));
    expect(all.questions).toHaveLength(30);
    expect(play(quiz({ choices: { of: 'topics', topics: ['cup'], length: 'all' } })).questions).toHaveLength(
      30,
    );
  });
  it('asks one topic after the other where no mixing is wanted, from the same questions', () => {
    const mixed = play(quiz({ choices: { of: 'topics', topics: [], length: 12 } })).questions;
    const { questions } = play(
      quiz({ choices: { of: 'topics', topics: [], length: 12 }, order: 'as-written' }),
    );
    expect([...questions].sort()).toEqual([...mixed].sort());
    const order = questions.map((id) => TOPICS.indexOf(id.split('.')[0] ?? ''));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });
  it('begins with the question that it comes after', () => {
    const { questions } = play(quiz({ choices: { of: 'topics', topics: [], length: 9, after: 'cup.q3' } }));
    expect(questions[0]).toBe('cup.q3');
    expect(questions).toHaveLength(10);
    expect(new Set(questions).size).toBe(10);
  });
  it('keeps a ready set in its order, and says what was left out and what is gone', () => {
    const set = quiz({ choices: { of: 'set', set: 'first-steps' }, order: 'as-written' });
    expect(play(set).questions).toEqual(['leaf.q0', 'leaf.q1', 'cup.q1']);
    expect(play({ ...set, leaveOut: ['detention'] })).toMatchObject({
      questions: ['leaf.q1', 'cup.q1'],
      leftOut: ['leaf.q0'],
    });
    const gone = quiz({ choices: { of: 'questions', questions: ['leaf.q2', 'leaf.gone', 'nowhere.q1'] } });
    expect(play(gone)).toMatchObject({ questions: ['leaf.q2'], missing: ['leaf.gone', 'nowhere.q1'] });
  });
});

describe('interleaving', () => {
  const questions = fc
    .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 200 })), {
      minLength: 1,
      maxLength: 30,
      selector: ([t, n]) => `${t}.${n}`,
    })
    .map((pairs) =>
      pairs.map(([t, n]) => ({
        id: `${TOPICS[t]}.${n}`,
        topic: TOPICS[t] ?? '',
        facts: [`${TOPICS[t]}-${n % 40}`],
      })),
    );

  it('loses and doubles nothing', () => {
    fc.assert(
      fc.property(questions, fc.string(), (list, seed) => {
        expect(
          interleave(list, seed)
            .map((q) => q.id)
            .sort(),
        ).toEqual(list.map((q) => q.id).sort());
      }),
    );
  });
  it('has at most two of one topic in a row while another topic has any', () => {
    fc.assert(
      fc.property(questions, fc.string(), (list, seed) => {
        const ordered = interleave(list, seed);
        ordered.forEach((q, i) => {
          const row = ordered.slice(Math.max(0, i - MOST_IN_A_ROW), i);
          const another = ordered.slice(i).some((later) => later.topic !== q.topic);
          if (row.length === MOST_IN_A_ROW && row.every((p) => p.topic === q.topic))
            expect(another).toBe(false);
        });
      }),
    );
  });
  it('puts a question behind those it comes after, even when most of a long list has to wait', () => {
    const pairs = fc.tuple(fc.integer({ min: 1, max: 120 }), fc.string());
    fc.assert(
      fc.property(pairs, ([count, seed]) => {
        const list = Array.from({ length: count }, (_, i) => ({
          id: `q${i}`,
          topic: TOPICS[i % 3] ?? '',
          facts: [`f${i % 40}`],
          ...(i >= count / 8 && { after: [`q${Math.floor(i / 8)}`] }),
        }));
        const ids = interleave(list, seed).map((q) => q.id);
        for (const q of list) {
          for (const before of q.after ?? []) expect(ids.indexOf(before)).toBeLessThan(ids.indexOf(q.id));
        }
      }),
    );
  });
  it('keeps questions on one fact apart where there are enough others', () => {
    const list = Array.from({ length: 12 }, (_, i) => ({
      id: `q${i}`,
      topic: TOPICS[i % 4] ?? '',
      facts: [`f${i % 6}`],
    }));
    for (const seed of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) {
      const ordered = interleave(list, seed);
      ordered.forEach((q, i) => {
        const near = ordered.slice(Math.max(0, i - (FACT_DISTANCE - 1)), i);
        expect(near.some((p) => p.facts[0] === q.facts[0])).toBe(false);
      });
    }
  });
});

describe('a quiz as a link', () => {
  it('comes back as it was', () => {
    const quizzes: Quiz[] = [
      quiz({ leaveOut: ['detention', 'child-abuse'], timeLimit: 12, behaviour: 'test' }),
      quiz({ choices: { of: 'set', set: 'first-steps' }, order: 'as-written' }),
      quiz({ choices: { of: 'questions', questions: ['leaf.q2', 'cup.q1'] } }),
      quiz({
        choices: { of: 'topics', topics: ['leaf'], length: 'all', types: ['ordering'], after: 'cup.q3' },
      }),
    ];
    for (const q of quizzes) {
      expect(quizFromFragment(`#${quizToFragment(q, 'v7')}`)).toEqual({ quiz: q, bankVersion: 'v7' });
    }
  });
  it('is refused where it is none, whatever it holds', () => {
    expect(quizFromFragment('')).toBeUndefined();
    expect(quizFromFragment('#bank=tea&length=ten&seed=a')).toBeUndefined();
    fc.assert(fc.property(fc.string(), (text) => void quizFromFragment(text)));
  });
});
