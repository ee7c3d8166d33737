/** What the bench asks of the bank that the app opens with: the first that is no sample. */
import { tagsOf } from '#domain/bank/tags.ts';
import { questionTypes } from '#question-types/registry.ts';
import { bankFolders, readBankFolder } from '../tools/bank-folder.ts';

export interface BenchBank {
  readonly folder: string;
  readonly id: string;
  readonly topics: readonly string[];
  readonly sets: readonly string[];
  readonly questions: readonly string[];
  /** Ids of single-choice questions on no subject that is left out at first: a link to them starts at once. */
  readonly singleChoice: readonly string[];
}

/** @throws where there is no such bank */
export function benchBank(root: string): BenchBank {
  for (const folder of bankFolders(root)) {
    const { bank } = readBankFolder(folder, questionTypes);
    if (bank === undefined || bank.file.sample) continue;
    const facts = new Map(bank.facts.map((fact) => [fact.id, fact]));
    return {
      folder,
      id: bank.file.id,
      topics: bank.file.topics.map((topic) => topic.id),
      sets: bank.file.sets.map((set) => set.id),
      questions: bank.questions.map((question) => question.id),
      singleChoice: bank.questions
        .filter((question) => question.type === 'single-choice' && tagsOf(question, facts).length === 0)
        .map((question) => question.id),
    };
  }
  throw new Error(`No bank in ${root} that can be read and is no sample`);
}
