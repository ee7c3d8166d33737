/** The banks of a folder: one folder a bank, JSON files within. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Problem } from '#domain/bank/problem.ts';
import { type Bank, type QuestionTypes, readBank } from '#domain/bank/read-bank.ts';

/** `questions/`, or what PLUMBLINE_QUESTIONS names: builds from other banks are made that way. */
export function questionsFolder(): string {
  const other = process.env.PLUMBLINE_QUESTIONS;
  if (other) return resolve(other);
  // Where this file is bundled into another (Vite's configuration), the working folder is the project's.
  const beside = resolve(dirname(fileURLToPath(import.meta.url)), '..', 'questions');
  return existsSync(beside) ? beside : resolve('questions');
}

/** Folders that hold a bank.json, in the order of their names. */
export function bankFolders(root = questionsFolder()): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, 'bank.json')))
    .map((entry) => join(root, entry.name))
    .sort();
}

/** Reads one bank's folder. Text that is no JSON is a problem like any other. */
export function readBankFolder(
  folder: string,
  types: QuestionTypes,
): { readonly bank?: Bank; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const files = new Map<string, unknown>();
  for (const path of jsonFiles(folder)) {
    const name = relative(folder, path).split(sep).join('/');
    try {
      files.set(name, JSON.parse(readFileSync(path, 'utf8')));
    } catch (error) {
      problems.push({ file: name, path: '', expected: 'JSON', found: (error as Error).message });
    }
  }
  const read = readBank(Object.fromEntries(files), types);
  // What could not be parsed is not also missing.
  const unreadable = new Set(problems.map((problem) => problem.file));
  problems.push(...read.problems.filter((problem) => !unreadable.has(problem.file)));
  return problems.length === 0 ? read : { problems };
}

function jsonFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
