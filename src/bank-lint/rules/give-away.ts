import { keyTexts, stemOf } from '../choices.ts';
import { asDigits, readFigure } from '../figures.ts';
import { type Rule, type Subject, warning } from '../rule.ts';
import { contentWords } from '../text.ts';

/** A prompt that holds the key of another question on the same fact answers it. */
export const giveAway: Rule = {
  id: 'give-away',
  finds: 'warnings',
  english: true,
  bank: ({ subjects }) => {
    const byFact = new Map<string, Set<Subject>>();
    for (const subject of subjects) {
      for (const fact of subject.question.facts)
        byFact.set(fact, (byFact.get(fact) ?? new Set()).add(subject));
    }
    return subjects.flatMap((asked) => {
      const others = new Set(asked.question.facts.flatMap((fact) => [...(byFact.get(fact) ?? [])]));
      others.delete(asked);
      return [...others].flatMap((other) => {
        const key = keyTexts(asked.anatomy).find((text) => isIn(text, stemOf(other.question, other.anatomy)));
        if (key === undefined) return [];
        return [warning(`the prompt holds the key of ${asked.question.id}: "${key}"`, other.question.id)];
      });
    });
  },
};

/** A key of two or more content words in a row, or a figure with its unit. */
function isIn(key: string, stem: string): boolean {
  const figure = readFigure(key);
  if (figure !== undefined) {
    if (figure.unit === '') return false;
    const digits = asDigits(key);
    return ` ${asDigits(stem)} `.includes(` ${digits} `);
  }
  const wanted = contentWords(key);
  return wanted.length >= 2 && ` ${contentWords(stem).join(' ')} `.includes(` ${wanted.join(' ')} `);
}
