/** Where a question is delivered: known from its id and its topic's number of chunks alone. */
import { hash } from '../random/random.ts';

/** Questions per file, on average. */
const CHUNK_SIZE = 12;

export function chunkCount(questions: number): number {
  return Math.ceil(questions / CHUNK_SIZE);
}

/** The topic that a question's id begins with. */
export function topicOf(questionId: string): string {
  return questionId.slice(0, questionId.indexOf('.'));
}

/** Whether a question is made from a fact (src/question-models): its id is `<topic>.<fact>--<model>-<variant>`. */
export function isMadeId(questionId: string): boolean {
  return questionId.includes('--');
}

/** Which of its topic's chunks holds a question, from 0. */
export function chunkOf(questionId: string, chunks: number): number {
  return hash(questionId) % chunks;
}

export function chunkFile(topic: string, chunk: number): string {
  return `${topic}.${chunk}.json`;
}

/** `banks/<bank>/<version>/`, below the app's own address: a new version never meets an old one's files. */
export function bankFolder(bank: { readonly id: string; readonly version: string }): string {
  return `banks/${bank.id}/${bank.version}/`;
}
