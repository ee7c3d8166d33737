/**
 * `npm run made -- [--bank ijm] [--topic id] [--sheet 60] [--seed word]`: the questions that models make of a
 * bank's facts, to be read: all of a topic's, or as many as the sheet holds, drawn by the seed. With what the
 * lint finds on them.
 */
import { parseArgs } from 'node:util';
import { findingLine } from '#bank-lint/finding.ts';
import { topicOf } from '#domain/bank/chunks.ts';
import type { LoadedQuestion } from '#domain/bank/question.ts';
import { shuffle } from '#domain/random/random.ts';
import type { AnyQuestionType, BankWords } from '#question-types/contract.ts';
import { questionTypes } from '#question-types/registry.ts';
import { bankFolders, readBankFolder } from './bank-folder.ts';
import { lintMade, madeQuestions } from './made-questions.ts';

const { values } = parseArgs({
  options: {
    bank: { type: 'string', default: 'ijm' },
    topic: { type: 'string' },
    sheet: { type: 'string' },
    seed: { type: 'string', default: 'sheet' },
  },
});

const WORDS: BankWords = { true: 'True', false: 'False' };

const folder = bankFolders().find((path) => path.endsWith(`/${values.bank}`));
if (!folder) throw new Error(`There is no bank ${values.bank}`);
const { bank } = readBankFolder(folder, questionTypes);
if (!bank) throw new Error(`${values.bank} has problems: npm run banks`);

const all = madeQuestions(bank);
const findings = lintMade(bank, all);
const ofTopic = all.filter(({ id }) => values.topic === undefined || topicOf(id) === values.topic);
const chosen = values.sheet ? shuffle(ofTopic, values.seed).slice(0, Number(values.sheet)) : ofTopic;

for (const question of chosen) {
  const type = questionTypes.get(question.type);
  if (type) print(question, type);
  for (const finding of findings)
    if (finding.question === question.id) console.log(`   !! ${findingLine(finding)}`);
}
for (const finding of findings) if (finding.question === undefined) console.log(`!! ${findingLine(finding)}`);
console.log(`\n${chosen.length} of ${all.length} made questions, ${findings.length} findings in all`);

function print(question: LoadedQuestion, type: AnyQuestionType) {
  console.log(`\n── ${question.id} · ${question.type}\n${question.prompt}`);
  const { choices, shown, rationales } = type.anatomy(question, WORDS);
  const options = choices.flatMap((choice) => choice.options);
  for (const { text, keyed, rationale } of options)
    console.log(`   ${keyed ? '✓' : '·'} ${text} — ${rationale}`);
  if (options.length === 0) for (const text of shown) console.log(`   ${text}`);
  for (const { of, text } of rationales) console.log(`   (${of}) ${text}`);
  console.log(`   = ${type.keyInWords(question, WORDS)}\n   ${question.explanation}`);
}
