import type { Fact } from '#domain/bank/fact.ts';
import { distractors } from '../choices.ts';
import { figureIn } from '../figures.ts';
import { type Rule, warning } from '../rule.ts';
import { words } from '../text.ts';

/**
 * Where two documents give different figures for one thing, each is right by its own: neither may be a
 * distractor for the other, unless the question compares them. Found by the data of facts: numbers of the same
 * topic, from different documents, with the same unit that says what is counted ("% decrease", not "years").
 */
export const confusableSource: Rule = {
  id: 'confusable-source',
  finds: 'warnings',
  question: ({ question, anatomy, facts }, { bank }) => {
    if (question.demand === 'compare') return [];
    const own = facts.flatMap((fact) => numbersOf(fact).map((number) => ({ fact, number })));
    const rivals = bank.facts.flatMap((rival) =>
      numbersOf(rival)
        .filter((number) => own.some((held) => isOneThing(held, { fact: rival, number })))
        .map((number) => ({ rival, number })),
    );
    return anatomy.choices.flatMap((choice) =>
      distractors(choice).flatMap(({ text }) => {
        const found = rivals.find(({ number }) => figureIn(text)?.replace('%', '') === String(number.value));
        if (found === undefined) return [];
        return [
          warning(`the distractor "${text}" is what ${found.rival.document} says (fact ${found.rival.id})`),
        ];
      }),
    );
  },
};

function numbersOf(fact: Fact) {
  return (fact.data ?? []).filter((data) => data.type === 'number');
}

interface Told {
  readonly fact: Fact;
  readonly number: { readonly unit: string };
}

function isOneThing(a: Told, b: Told): boolean {
  const saysWhat = words(a.number.unit).length >= 2 || /^%./.test(a.number.unit);
  return (
    saysWhat &&
    a.number.unit === b.number.unit &&
    a.fact.topic === b.fact.topic &&
    a.fact.document !== b.fact.document
  );
}
