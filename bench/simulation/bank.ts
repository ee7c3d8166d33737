/** The project's own bank, as a simulation needs it; or one several times as large. */
import { join } from 'node:path';
import type { Form } from '#domain/study/forms.ts';
import { askedFacts, writtenForm } from '#domain/study/forms.ts';
import { questionTypes } from '#question-types/registry.ts';
import { questionsFolder, readBankFolder } from '../../tools/bank-folder.ts';
import type { SimulatedBank } from './strategies.ts';

/** Facts and written questions of the bank that people learn from. */
export function ownBank(): SimulatedBank {
  const { bank } = readBankFolder(join(questionsFolder(), 'ijm'), questionTypes);
  if (!bank) throw new Error('the bank could not be read: npm run banks says why');
  const facts = new Map(bank.facts.map((fact) => [fact.id, fact]));
  const study = {
    order: bank.file.study?.order ?? bank.file.topics.map(({ id }) => id),
    optional: bank.file.study?.optional ?? [],
  };
  return {
    facts: askedFacts(bank.facts, study),
    forms: bank.questions.map((question) => {
      const estimate = questionTypes.get(question.type)?.isEstimate?.(question) ?? false;
      return writtenForm(question, facts, estimate);
    }),
  };
}

/** `times` banks in one: the same facts and questions under other ids, one bank after the other. */
export function timesAsLarge({ facts, forms }: SimulatedBank, times: number): SimulatedBank {
  const rounds = Array.from({ length: times }, (_, n) => n);
  const renamed = (id: string, n: number) => `${id}-${n}`;
  return {
    facts: rounds.flatMap((n) =>
      facts.map((fact) => ({
        ...fact,
        id: renamed(fact.id, n),
        topic: renamed(fact.topic, n),
        order: n * facts.length + fact.order,
      })),
    ),
    forms: rounds.flatMap((n) =>
      forms.map((form): Form => {
        const [topic = '', name = ''] = form.id.split('.');
        return {
          ...form,
          id: `${renamed(topic, n)}.${name}`,
          facts: form.facts.map((fact) => renamed(fact, n)),
        };
      }),
    ),
  };
}
