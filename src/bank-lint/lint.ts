/** Runs the rules over a bank. */

import type { Bank } from '#domain/bank/read-bank.ts';
import { tagsOf } from '#domain/bank/tags.ts';
import type { AnyQuestionType, BankWords } from '#question-types/contract.ts';
import type { Finding } from './finding.ts';
import type { Remark, Rule, Subject, Surroundings } from './rule.ts';
import { rules as allRules } from './rules.ts';
import { namesIn } from './text.ts';

export interface LintOptions {
  /** `errors`: rules of the check alone, or that can only warn, are left out, and so are warnings and waivers. */
  readonly only?: 'errors';
  readonly rules?: readonly Rule[];
}

export interface QuestionTypeMap {
  get(id: string): AnyQuestionType | undefined;
}

/**
 * Everything that the rules and the question types say of a bank. A question's `waive` turns its warnings of
 * that rule off; errors can't be waived, and a waiver without anything to waive is itself a warning.
 */
export function lintBank(
  bank: Bank,
  types: QuestionTypeMap,
  { only, rules = allRules }: LintOptions = {},
): Finding[] {
  const around = surroundings(bank, types);
  const english = /^en\b/.test(bank.file.language);
  const findings = rules
    .filter(
      (rule) =>
        (english || rule.english === undefined) &&
        (only === undefined || (rule.finds !== 'warnings' && rule.checkOnly === undefined)),
    )
    .flatMap((rule) => [
      ...(rule.bank?.(around) ?? []).map((remark) => written(rule.id, remark)),
      ...around.subjects.flatMap((subject) =>
        (rule.question?.(subject, around) ?? []).map((remark) =>
          written(rule.id, remark, subject.question.id),
        ),
      ),
    ]);
  findings.push(
    ...around.subjects.flatMap(({ type, question }) =>
      type.lint(question).map((finding) => ({ ...finding, question: question.id })),
    ),
  );
  return only === 'errors'
    ? findings.filter((finding) => finding.level === 'error')
    : waived(findings, around.subjects);
}

function written(rule: string, remark: Remark, question = remark.question): Finding {
  return { rule, level: remark.level, ...(question !== undefined && { question }), message: remark.message };
}

export function surroundings(bank: Bank, types: QuestionTypeMap): Surroundings {
  // The lint sees no interface; types need two words for true and false and get these.
  const words: BankWords = { true: 'True', false: 'False' };
  const facts = new Map(bank.facts.map((fact) => [fact.id, fact]));
  const subjects = bank.questions.flatMap((question): Subject[] => {
    const type = types.get(question.type);
    if (type === undefined) return [];
    return [
      {
        question,
        type,
        anatomy: type.anatomy(question, words),
        facts: question.facts.flatMap((id) => facts.get(id) ?? []),
        tags: tagsOf(question, facts),
      },
    ];
  });
  const texts = [
    ...bank.facts.map((fact) => fact.claim),
    ...bank.questions.map((question) => question.prompt),
  ];
  return { bank, subjects, words, names: namesIn(texts) };
}

function waived(findings: readonly Finding[], subjects: readonly Subject[]): Finding[] {
  const waivers = subjects.flatMap(({ question }) =>
    (question.waive ?? []).map(({ rule }) => ({ rule, question: question.id, used: false })),
  );
  const kept = findings.filter((finding) => {
    if (finding.level === 'error') return true;
    const own = waivers.filter(
      (waiver) => waiver.rule === finding.rule && waiver.question === finding.question,
    );
    for (const waiver of own) waiver.used = true;
    return own.length === 0;
  });
  const unused = waivers.filter((waiver) => !waiver.used);
  return [
    ...kept,
    ...unused.map(({ rule, question }): Finding => {
      const isError = kept.some((f) => f.rule === rule && f.question === question);
      const why = isError ? 'its errors can’t be waived' : 'there is nothing to waive';
      return { rule: 'unused-waiver', level: 'warning', question, message: `waives "${rule}", but ${why}` };
    }),
  ];
}
