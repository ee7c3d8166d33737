/** What a quiz brings onto paper: its questions, and how each kind of them is drawn there. */
import type { Quiz } from '#domain/attempt/record.ts';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { type AnyPaper, papers } from '#question-types/views.ts';
import { drawFrom, type ReadyQuestion, readyQuestion } from '#state/bank-files.ts';

export interface Drawn {
  readonly questions: readonly ReadyQuestion[];
  /** Named in the link, and no longer in the bank. */
  readonly missing: number;
  /** Left out by the link itself, for their subject. */
  readonly leftOut: number;
  readonly papers: ReadonlyMap<string, AnyPaper>;
}

/** @throws BankUnreachable, or what loading a type's paper throws */
export async function draw(bank: BankIndex, quiz: Quiz): Promise<Drawn> {
  const drawn = await drawFrom(bank, quiz);
  const questions = drawn.questions.flatMap((id) => readyQuestion(bank, id) ?? []);
  const types = [...new Set(questions.map(({ question }) => question.type))];
  const loaded = await Promise.all(
    types.map(async (type): Promise<[string, AnyPaper]> => {
      const load = papers[type];
      if (!load) throw new Error(`No paper for the question type ${type}`);
      return [type, (await load()).Paper];
    }),
  );
  return {
    questions,
    missing: drawn.missing.length,
    leftOut: drawn.leftOut.length,
    papers: new Map(loaded),
  };
}
