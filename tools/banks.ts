/**
 * `npm run banks`: everything that can be said of the banks without asking anybody. Ends with 1 where there is
 * a problem, an error, or a warning that nobody waived; with `--errors-only`, warnings are shown and let pass.
 */
import { basename } from 'node:path';
import { type Finding, findingLine } from '#bank-lint/finding.ts';
import { lintBank, surroundings } from '#bank-lint/lint.ts';
import type { Surroundings } from '#bank-lint/rule.ts';
import { keyPositions } from '#bank-lint/rules/key-position.ts';
import { keyLengths } from '#bank-lint/rules/longest-is-right.ts';
import { topicOf } from '#domain/bank/chunks.ts';
import { problemLine } from '#domain/bank/problem.ts';
import type { Bank } from '#domain/bank/read-bank.ts';
import { questionTypes } from '#question-types/registry.ts';
import { bankFolders, readBankFolder } from './bank-folder.ts';
import { formsSummary, LEAST_FORMS, WANTED_FORMS, WANTED_SHARE } from './forms-by-fact.ts';
import { lintMade, madeQuestions } from './made-questions.ts';
import { kindsByFact, tooFewKinds } from './wanted-kinds.ts';

const errorsOnly = process.argv.includes('--errors-only');
let failed = false;
for (const folder of bankFolders()) {
  const { bank, problems } = readBankFolder(folder, questionTypes);
  console.log(`\n━━ ${basename(folder)} ━━`);
  for (const problem of problems) console.log(problemLine(problem));
  if (problems.length > 0) failed = true;
  if (bank === undefined) continue;
  const findings = lintBank(bank, questionTypes);
  printFindings(findings);
  if (findings.some((finding) => !errorsOnly || finding.level === 'error')) failed = true;
  printCoverage(bank);
  printSpread(bank);
  if (!printForms(bank)) failed = true;
  printKeys(surroundings(bank, questionTypes));
}
process.exitCode = failed ? 1 : 0;

function printFindings(findings: readonly Finding[]) {
  const count = (level: Finding['level']) => findings.filter((finding) => finding.level === level).length;
  console.log(`${count('error')} errors, ${count('warning')} warnings`);
  const inOrder = findings.toSorted((a, b) => a.level.localeCompare(b.level) || a.rule.localeCompare(b.rule));
  for (const finding of inOrder) console.log(`  ${findingLine(finding)}`);
}

/** Facts and in how many kinds of question each is asked. */
function printCoverage(bank: Bank) {
  const kinds = kindsByFact(bank);
  console.log('\nFacts, and the kinds of question that ask for each');
  for (const topic of bank.file.topics) {
    console.log(`  ${topic.title}`);
    for (const fact of bank.facts.filter((held) => held.topic === topic.id)) {
      const types = [...(kinds.get(fact.id) ?? [])].sort();
      console.log(
        `    ${fact.id.padEnd(24)} ${fact.context === undefined ? `${types.length}  ${types.join(', ')}` : '–  kept for reading'}`,
      );
    }
  }
  const few = tooFewKinds(bank);
  if (few.length > 0) console.log(`  In fewer kinds than wanted:\n    ${few.join('\n    ')}`);
}

/** What models add, and whether every fact can be asked in forms enough. Samples are too small for that. */
function printForms(bank: Bank): boolean {
  const made = madeQuestions(bank);
  const findings = lintMade(bank, made);
  const { counts, share, few } = formsSummary(bank);
  console.log(`\nForms in which facts can be asked, written and made (${made.length} questions made)`);
  counts.forEach((facts, forms) => {
    if (facts > 0) console.log(`  in ${forms}: ${String(facts).padStart(4)} facts`);
  });
  console.log(`  in ${WANTED_FORMS} or more: ${Math.round(share * 100)} %`);
  for (const finding of findings) console.log(`  ${findingLine(finding)}`);
  const counted = !findings.some((finding) => !errorsOnly || finding.level === 'error');
  if (bank.file.sample) return counted;
  if (few.length > 0) console.log(`  In fewer than ${LEAST_FORMS}: ${few.join(', ')}`);
  if (share < WANTED_SHARE) console.log(`  Wanted: ${WANTED_SHARE * 100} % in ${WANTED_FORMS} or more`);
  return counted && few.length === 0 && share >= WANTED_SHARE;
}

function printSpread(bank: Bank) {
  const table = (name: string, of: (question: Bank['questions'][number]) => string) => {
    const counts = new Map<string, number>();
    for (const question of bank.questions) counts.set(of(question), (counts.get(of(question)) ?? 0) + 1);
    const sorted = [...counts].sort(([, a], [, b]) => b - a);
    const share = (n: number) => `${Math.round((n / bank.questions.length) * 100)} %`;
    console.log(
      `\n${name}\n${sorted.map(([what, n]) => `  ${what.padEnd(24)} ${String(n).padStart(4)}  ${share(n)}`).join('\n')}`,
    );
  };
  console.log(`\n${bank.questions.length} questions, ${bank.facts.length} facts`);
  table('Types', (question) => question.type);
  table('Demands', (question) => question.demand ?? 'none named');
  table('Topics', (question) => topicOf(question.id));
}

function printKeys(around: Surroundings) {
  console.log('\nWhere keys are stored');
  for (const { options, counts } of keyPositions(around))
    console.log(`  of ${options} options: ${counts.join(', ')}`);
  for (const [which, { choices, keys, p }] of Object.entries(keyLengths(around))) {
    const share = choices === 0 ? 0 : Math.round((keys / choices) * 100);
    console.log(
      `  the key is the ${which} in ${keys} of ${choices} choices (${share} %; by chance as many: p = ${p.toFixed(2)})`,
    );
  }
}
