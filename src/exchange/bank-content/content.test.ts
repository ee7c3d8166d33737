import { describe, expect, it } from 'vitest';
import { pondContent } from '../../../tests/made-up-content.ts';
import { chosenContent, sourcesOf } from './content.ts';
import { asHtml, markedAsHtml, withoutMarks } from './marks.ts';

const ids = (content: typeof pondContent) => [
  content.facts.map(({ id }) => id),
  content.questions.map(({ question }) => question.id),
];

describe('what a file holds', () => {
  it('is facts, questions, or both', () => {
    expect(ids(chosenContent(pondContent, 'both', []))).toEqual(ids(pondContent));
    expect(ids(chosenContent(pondContent, 'facts', []))).toEqual([ids(pondContent)[0], []]);
    expect(ids(chosenContent(pondContent, 'questions', []))).toEqual([[], ids(pondContent)[1]]);
  });
  it('has nothing on a subject that is left out', () => {
    const [facts, questions] = ids(chosenContent(pondContent, 'both', ['detention']));
    expect(facts).toHaveLength(pondContent.facts.length - 1);
    expect(facts).not.toContain('net-name');
    expect(questions).toHaveLength(pondContent.questions.length - 1);
    expect(questions).not.toContain('names.net');
  });
  it('names each place once', () => {
    expect(sourcesOf(pondContent.bank, pondContent.facts)).toHaveLength(4);
  });
});

describe('marks of emphasis', () => {
  it('are taken away, or become tags, and a lone star stays', () => {
    expect(withoutMarks('**All** of *these* 2 * 3')).toBe('All of these 2 * 3');
    expect(markedAsHtml('**All** of *<these>*')).toBe('<strong>All</strong> of <em>&lt;these&gt;</em>');
  });
  it('leave no text that means more than itself', () => {
    expect(asHtml('[sound:a] {{b}} <i>&amp;\n')).toBe(
      '&#91;sound:a] &#123;&#123;b&#125;&#125; &lt;i&gt;&amp;amp;<br>',
    );
  });
});
