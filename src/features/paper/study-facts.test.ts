import { describe, expect, it } from 'vitest';
import type { Fact } from '#domain/bank/fact.ts';
import { pond } from '../../../tests/made-up-bank.ts';
import { pondContent } from '../../../tests/made-up-content.ts';
import { studyFacts } from './study-facts.ts';

const all = pond.topics.map(({ id }) => id);
const [first] = pondContent.facts;
const more = (id: string, change: Partial<Fact>): Fact => ({ ...(first as Fact), id, ...change });

describe('the facts of a study sheet', () => {
  it('are those of the topics that were chosen, in the bank’s order', () => {
    const study = studyFacts(pond, pondContent.facts, ['sky', 'water', 'moon'], []);
    expect(study.topics.map(({ title }) => title)).toEqual(['In the water', 'Above']);
    expect(study.count).toBe(3);
  });
  it('are gathered under the places that they come from, each fact once', () => {
    const facts = [...pondContent.facts, more('again', { section: 'On frogs' }), more('back', {})];
    const [water] = studyFacts(pond, facts, ['water'], []).topics;
    expect(water?.places.map(({ section, facts }) => [section, facts.map(({ id }) => id)])).toEqual([
      ['On water', ['frog-skin', 'frog-share', 'back']],
      ['On frogs', ['again']],
    ]);
  });
  it('leave out subjects, and topics of which nothing is left, and count what is not there', () => {
    const study = studyFacts(pond, pondContent.facts, all, ['detention']);
    expect(study.topics.map(({ id }) => id)).not.toContain('names');
    expect(study.leftOut).toBe(1);
  });
  it('are those that are learned: what is for reading only is not there', () => {
    const facts = [more('aside', { topic: 'sky', context: 'Only to be read.' })];
    expect(studyFacts(pond, facts, ['sky'], [])).toEqual({ topics: [], count: 0, leftOut: 0 });
  });
});
