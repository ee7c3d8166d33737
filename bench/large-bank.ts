/** A folder of banks whose largest has thousands of questions: the project's own, cloned under new ids. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { questionsFolder } from '../tools/bank-folder.ts';
import { benchBank } from './bench-bank.ts';

interface TopicFile {
  readonly questions: readonly { readonly id: string; readonly prompt: string }[];
}

/**
 * @param folder written to, for PLUMBLINE_QUESTIONS
 * @param count of questions in all; the first of them are the project's own, so links to them hold
 */
export function writeLargeBank(folder: string, count: number): void {
  const own = questionsFolder();
  cpSync(own, folder, { recursive: true });
  const bank = benchBank(own);
  const times = count / bank.questions.length;
  let written = 0;
  for (const [n, topic] of bank.topics.entries()) {
    const file = join(folder, basename(bank.folder), 'topics', `${topic}.json`);
    const held = JSON.parse(readFileSync(file, 'utf8')) as TopicFile;
    const last = n === bank.topics.length - 1;
    const wanted = last ? count - written : Math.round(held.questions.length * times);
    const questions = Array.from({ length: wanted }, (_, i) => clone(held.questions, i));
    written += questions.length;
    writeFileSync(file, JSON.stringify({ ...held, questions }));
  }
}

/** The i-th of a list that goes on for ever: later rounds have other ids and prompts. */
function clone(questions: TopicFile['questions'], i: number): TopicFile['questions'][number] {
  const question = questions[i % questions.length];
  if (question === undefined) throw new Error('a topic without questions');
  const round = Math.floor(i / questions.length);
  if (round === 0) return question;
  return { ...question, id: `${question.id}-${round}`, prompt: `${question.prompt} (${round})` };
}
