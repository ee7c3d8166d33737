import { expect, it } from 'vitest';
import { FILE_LIMITS, readUserFiles, tooLarge } from './limits.ts';

const problemsOf = (text: string) =>
  readUserFiles({ 'a.json': text }).problems.map((p) => `${p.expected}; ${p.found}`);

it('parses what is within the limits', () => {
  expect(readUserFiles({ 'a.json': '{"a":[1]}' })).toEqual({ files: { 'a.json': { a: [1] } }, problems: [] });
});

it('refuses more than 10 MiB, counted in bytes and not in letters', () => {
  const just = `"${'x'.repeat(FILE_LIMITS.bytes - 2)}"`;
  expect(problemsOf(just)).toEqual([]);
  expect(problemsOf(`${just} `)).toEqual(['at most 10 MiB; 10.1 MiB']);
  expect(problemsOf(`"${'é'.repeat(FILE_LIMITS.bytes / 2)}"`)).toHaveLength(1);
  expect(tooLarge('a.json', FILE_LIMITS.bytes)).toBeUndefined();
  expect(tooLarge('a.json', FILE_LIMITS.bytes + 1)?.file).toBe('a.json');
});

it('refuses what is nested too deeply before parsing it', () => {
  const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  expect(problemsOf(nested(64))).toEqual([]);
  expect(problemsOf(nested(65))).toHaveLength(1);
  expect(problemsOf('['.repeat(5_000_000))).toEqual(['lists and objects at most 64 deep; deeper ones']);
  expect(problemsOf(`["${'['.repeat(100)}\\"["]`)).toEqual([]);
});

it('refuses more than 2,000 questions over all files', () => {
  const file = JSON.stringify({ questions: Array(1001).fill({}) });
  expect(readUserFiles({ 'a.json': file }).problems).toEqual([]);
  expect(readUserFiles({ 'a.json': file, 'b.json': file }).problems).toEqual([
    { file: 'all files together', path: '', expected: 'at most 2000 questions', found: '2002' },
  ]);
});

it('drops keys that mean something to JavaScript', () => {
  const { files } = readUserFiles({
    'a.json': '{"__proto__":{"polluted":1},"b":[{"constructor":1,"prototype":2,"c":3}]}',
  });
  expect(files['a.json']).toEqual({ b: [{ c: 3 }] });
  expect(Object.keys(files['a.json'] as object)).toEqual(['b']);
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});

it('tells what is no JSON and still reads the rest', () => {
  const { files, problems } = readUserFiles({ 'a.json': '{"a":', 'b.json': '1' });
  expect(files).toEqual({ 'b.json': 1 });
  expect(problems).toMatchObject([{ file: 'a.json', expected: 'JSON' }]);
});
