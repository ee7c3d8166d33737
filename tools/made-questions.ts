/** Every question that models make of a bank's facts, and what the lint says of them. */
import type { Finding } from '#bank-lint/finding.ts';
import { lintBank } from '#bank-lint/lint.ts';
import { rules } from '#bank-lint/rules.ts';
import type { LoadedQuestion } from '#domain/bank/question.ts';
import type { Bank } from '#domain/bank/read-bank.ts';
import { formsOf, makeQuestion } from '#question-models/forms.ts';
import { questionTypes } from '#question-types/registry.ts';

export function madeQuestions(bank: Bank): LoadedQuestion[] {
  return formsOf(bank.facts, bank.file).map(({ id }) => {
    const question = makeQuestion(id, bank.facts, bank.file);
    if (!question) throw new Error(`No question can be made for the form ${id}`);
    return question;
  });
}

/**
 * Rules that judge a bank as written, and so say nothing of these: whether it covers its facts, and keeps enough
 * for those who leave subjects out. And a true statement names what another form of the same fact asks for: no
 * give-away, since a session keeps two questions on one fact apart and prefers another form on another day.
 */
const NOT_FOR_MADE: readonly string[] = ['coverage', 'calm-topics', 'give-away'];

/**
 * A statement to be judged says all that the fact says, in one sentence: it reads harder than a stem. Where it
 * reads too hard (an error of the rule), it is found as everywhere.
 */
function readsAsStatementsDo({ rule, level }: Finding): boolean {
  return rule === 'reading-level' && level === 'warning';
}

export function lintMade(bank: Bank, made: readonly LoadedQuestion[]): Finding[] {
  return lintBank({ ...bank, questions: [...made] }, questionTypes, {
    rules: rules.filter(({ id }) => !NOT_FOR_MADE.includes(id)),
  }).filter((finding) => !readsAsStatementsDo(finding));
}
