import { error, type Rule } from '../rule.ts';

/** Every fact is asked, or kept for reading with a reason; never both. */
export const coverage: Rule = {
  id: 'coverage',
  finds: 'errors',
  bank: ({ bank }) => {
    const asked = new Set(bank.questions.flatMap((question) => question.facts));
    return bank.facts.flatMap((fact) =>
      asked.has(fact.id) || fact.context !== undefined
        ? []
        : [error(`no question asks for the fact ${fact.id}`)],
    );
  },
  question: ({ facts }) =>
    facts.flatMap((fact) =>
      fact.context === undefined
        ? []
        : [error(`it asks for the fact ${fact.id}, which is kept for reading: ${fact.context}`)],
    ),
};
