import { error, type Rule } from '../rule.ts';

/** Every question leads to facts, and every fact to its place in a document. */
export const provenance: Rule = {
  id: 'provenance',
  finds: 'errors',
  bank: ({ bank }) => {
    const documents = new Set(bank.file.documents.map((document) => document.id));
    return bank.facts.flatMap((fact) => [
      ...(documents.has(fact.document) ? [] : [error(`fact ${fact.id} names no document of the bank`)]),
      ...(fact.section.trim() === '' ? [error(`fact ${fact.id} names no section`)] : []),
    ]);
  },
  question: ({ question, facts }) => {
    const known = new Set(facts.map((fact) => fact.id));
    const missing = question.facts.filter((id) => !known.has(id));
    return [
      ...missing.map((id) => error(`there is no fact "${id}"`)),
      ...(question.facts.length === 0 ? [error('it asks for no fact')] : []),
    ];
  },
};
