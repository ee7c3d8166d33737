/**
 * Limits for files that come from outside: a learner's or teacher's own. The banks that a build is made
 * from are not held to them. Sizes are checked before anything is parsed.
 */
import type { Problem } from './problem.ts';

export const FILE_LIMITS = {
  /** UTF-8, per file. */
  bytes: 10 * 1024 * 1024,
  /** Lists and objects within each other. */
  depth: 64,
  /** Over all files of one import. */
  questions: 2000,
} as const;
export type FileLimits = { readonly [L in keyof typeof FILE_LIMITS]: number };

/** Names that mean something to JavaScript itself; no field of ours has them. */
const DANGEROUS = ['__proto__', 'constructor', 'prototype'];

/**
 * Parses files within the limits; the rest is told as problems. Keys such as `__proto__` are dropped.
 * @param texts JSON text by path
 * @param limits other ones for files of another kind, such as a learner's record
 */
export function readUserFiles(
  texts: Readonly<Record<string, string>>,
  limits: FileLimits = FILE_LIMITS,
): {
  readonly files: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const files: [string, unknown][] = [];
  let questions = 0;
  for (const [file, text] of Object.entries(texts)) {
    const refused = sizeProblem(file, text, limits) ?? depthProblem(file, text, limits);
    if (refused !== undefined) {
      problems.push(refused);
      continue;
    }
    try {
      const value = harmless(JSON.parse(text));
      questions += countQuestions(value);
      files.push([file, value]);
    } catch (error) {
      problems.push({
        file,
        path: '',
        expected: 'JSON',
        found: error instanceof Error ? error.message : 'other text',
      });
    }
  }
  if (questions > limits.questions) {
    const expected = `at most ${limits.questions} questions`;
    problems.push({
      file: files.length === 1 ? (files[0]?.[0] ?? '') : 'all files together',
      path: '',
      expected,
      found: String(questions),
    });
  }
  return { files: Object.fromEntries(files), problems };
}

/** Also for a `File` before it is read: pass its size. */
export function tooLarge(file: string, bytes: number, limits: FileLimits = FILE_LIMITS): Problem | undefined {
  if (bytes <= limits.bytes) return undefined;
  const inMiB = (n: number) => `${Math.ceil((n / 1024 / 1024) * 10) / 10} MiB`;
  return { file, path: '', expected: `at most ${inMiB(limits.bytes)}`, found: inMiB(bytes) };
}

function sizeProblem(file: string, text: string, limits: FileLimits): Problem | undefined {
  // A UTF-16 unit is one to three bytes of UTF-8 (a pair of them is four).
  if (text.length * 3 <= limits.bytes) return undefined;
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x80) bytes += unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 1 : 2;
  }
  return tooLarge(file, bytes, limits);
}

/** Counted in the text, since a parser may already stumble over what is nested too deeply. */
function depthProblem(file: string, text: string, limits: FileLimits): Problem | undefined {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (inString) {
      if (c === '\\') i++;
      else if (c === '"') inString = false;
    } else if (c === '"') inString = true;
    else if (c === '[' || c === '{') {
      depth++;
      if (depth > limits.depth) {
        return {
          file,
          path: '',
          expected: `lists and objects at most ${limits.depth} deep`,
          found: 'deeper ones',
        };
      }
    } else if (c === ']' || c === '}') depth--;
  }
  return undefined;
}

function harmless(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(harmless);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, held]) => (DANGEROUS.includes(key) ? [] : [[key, harmless(held)]])),
  );
}

function countQuestions(value: unknown): number {
  const questions =
    typeof value === 'object' && value !== null ? (value as { questions?: unknown }).questions : undefined;
  return Array.isArray(questions) ? questions.length : 0;
}
