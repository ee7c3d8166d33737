/** What is told of bad data: the file, the place in it, what was expected there and what was found. */
import * as v from 'valibot';

export interface Problem {
  readonly file: string;
  /** `questions[3].options[1].text`; empty where the whole file is meant. */
  readonly path: string;
  readonly expected: string;
  readonly found: string;
}

/** One line: `topics/rescue.json: questions[3].prompt: expected some text, found nothing`. */
export function problemLine(problem: Problem): string {
  const place = problem.path === '' ? problem.file : `${problem.file}: ${problem.path}`;
  return `${place}: expected ${problem.expected}, found ${problem.found}`;
}

/** A value in a few characters, for the end of a line. */
export function inShort(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = JSON.stringify(value) ?? typeof value;
  return text.length > 60 ? `${text.slice(0, 57)}…"` : text;
}

export function atPath(keys: readonly (string | number)[]): string {
  return keys.reduce<string>(
    (path, key) => (typeof key === 'number' ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`),
    '',
  );
}

type Issue = v.BaseIssue<unknown>;

/** Expectations of valibot's own pieces in words; our schemas name theirs where they are declared. */
function expectation(issue: Issue): string {
  const wanted = String(issue.expected ?? '').replace(/^[<>=]+/, '');
  if (issue.type === 'strict_object') return isUnknownField(issue) ? 'no such field' : 'a value';
  if (issue.type === 'min_length') return `a length of at least ${wanted}`;
  if (issue.type === 'max_length') return `a length of at most ${wanted}`;
  if (issue.type === 'min_value') return `at least ${wanted}`;
  if (issue.type === 'max_value') return `at most ${wanted}`;
  if (issue.type === 'integer') return 'a whole number';
  return issue.expected?.replaceAll('Object', 'an object').replaceAll('Array', 'a list') ?? issue.message;
}

function isUnknownField(issue: Issue): boolean {
  return issue.type === 'strict_object' && issue.expected === 'never';
}

function keysOf(issue: Issue): (string | number)[] {
  return (issue.path ?? []).map((item) => (typeof item.key === 'number' ? item.key : String(item.key)));
}

/**
 * Checks `value` and reports every problem. A strict object names only its first unknown field and then
 * skips the checks that follow, so unknown fields are noted, left out, and the rest is looked at again.
 * @param at where in the file `value` stands
 */
export function check<Output>(
  schema: v.GenericSchema<unknown, Output>,
  value: unknown,
  file: string,
  at: readonly (string | number)[] = [],
): { readonly output?: Output; readonly problems: readonly Problem[] } {
  const unknown: Problem[] = [];
  let input = value;
  for (let pass = 0; ; pass++) {
    const result = v.safeParse(schema, input, { message: expectation });
    const problemOf = (issue: Issue): Problem => ({
      file,
      path: atPath([...at, ...keysOf(issue)]),
      expected: issue.message,
      found: isUnknownField(issue) ? `"${String(issue.path?.at(-1)?.key)}"` : inShort(issue.input),
    });
    const issues: Issue[] = result.success ? [] : result.issues.flatMap(closest).map(listIsNoObject);
    const strays = issues.filter(isUnknownField);
    if (strays.length === 0 || pass === MOST_PASSES) {
      const problems = [...unknown, ...issues.map(problemOf)];
      return result.success && problems.length === 0 ? { output: result.output, problems } : { problems };
    }
    unknown.push(...strays.map(problemOf));
    for (const stray of strays) input = without(input, keysOf(stray));
  }
}

/** A file of nothing but unknown fields would be read once for each of them. */
const MOST_PASSES = 20;

/** To a strict object a list is an object with the unknown fields "0", "1" and so on. */
function listIsNoObject(issue: Issue): Issue {
  const path = issue.path ?? [];
  const list = path.at(-1)?.input;
  if (!isUnknownField(issue) || !Array.isArray(list)) return issue;
  const place = path.slice(0, -1);
  return {
    ...issue,
    type: 'object',
    expected: 'Object',
    message: 'an object',
    input: list,
    path: place,
  } as Issue;
}

/** Where no branch of a union fits, the issues of the branches tell more than "no branch fits". */
function closest(issue: Issue): Issue[] {
  const inner = issue.issues ?? [];
  // A field that one branch doesn't know may be another's, so it is no problem in itself.
  const deeper = inner.filter((i) => (i.path?.length ?? 0) > 0 && !isUnknownField(i));
  if (deeper.length === 0) return [issue];
  const prefix = issue.path ?? [];
  return deeper.flatMap((i) => closest({ ...i, path: [...prefix, ...(i.path ?? [])] } as Issue));
}

/** A copy of `value` without the field that `keys` lead to. */
function without(value: unknown, keys: readonly (string | number)[]): unknown {
  const [key, ...rest] = keys;
  if (key === undefined || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item, i) => (i === key ? without(item, rest) : item));
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, held]) => {
      if (name !== key) return [[name, held]];
      return rest.length === 0 ? [] : [[name, without(held, rest)]];
    }),
  );
}
