/** A bank's facts and questions as a file. What writes it is loaded when a file is wanted. */
import type { BankIndex } from '#domain/bank/delivered.ts';
import type { Tag } from '#domain/bank/tag-list.ts';
import { type BankContent, chosenContent, type Kinds } from '#exchange/bank-content/content.ts';
import type { FileWords } from '#exchange/bank-content/words.ts';
import { downloadText } from '#platform/download.ts';
import { loadFactsWithData, loadTopics } from '#state/bank-files.ts';

export type FileFormat = 'anki' | 'csv';

export interface FileChoice {
  readonly format: FileFormat;
  readonly kinds: Kinds;
  /** Empty for all. */
  readonly topic: string;
  readonly leaveOut: readonly Tag[];
}

/** @throws BankUnreachable */
async function contentOf(bank: BankIndex, { kinds, topic }: FileChoice): Promise<BankContent> {
  const topics = topic ? [topic] : bank.topics.map(({ id }) => id);
  const [facts, ready] = await Promise.all([
    loadFactsWithData(bank),
    kinds === 'facts' ? [] : loadTopics(bank, topics),
  ]);
  // In the bank's own order, whatever came first.
  const place = new Map(topics.map((id, i) => [id, i]));
  const placeOf = (id: string) => place.get(id.slice(0, id.indexOf('.'))) ?? 0;
  return {
    bank,
    facts: facts.filter((fact) => place.has(fact.topic)),
    questions: ready.toSorted((a, b) => {
      const [one, other] = [a.question.id, b.question.id];
      return placeOf(one) - placeOf(other) || (one < other ? -1 : 1);
    }),
  };
}

/**
 * Writes the file and hands it to the learner.
 * @returns how many facts and questions it holds; none: nothing was written
 * @throws BankUnreachable, or what loading the code throws
 */
export async function saveFile(bank: BankIndex, choice: FileChoice, words: FileWords): Promise<number> {
  const content = chosenContent(await contentOf(bank, choice), choice.kinds, choice.leaveOut);
  const name = `plumbline-${bank.id}${choice.topic ? `-${choice.topic}` : ''}`;
  if (choice.format === 'anki') {
    const { ankiNotes, writeAnki } = await import('#exchange/anki/anki.ts');
    const notes = ankiNotes(content, words);
    if (notes.length > 0) downloadText(`${name}-anki.txt`, writeAnki(bank.title, notes), 'text/plain');
    return notes.length;
  }
  const [{ writeCsv }, { csvRows }] = await Promise.all([
    import('#exchange/csv/csv.ts'),
    import('#exchange/csv/columns.ts'),
  ]);
  const rows = csvRows(content, words);
  if (rows.length > 0) downloadText(`${name}.csv`, writeCsv(rows), 'text/csv');
  return rows.length;
}
