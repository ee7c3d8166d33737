import { describe, expect, it, test } from 'vitest';
import { fromRoot, isNamedByContent, isOfTheServer, pageAt, pathIn } from './files.ts';

const SCOPE = 'https://school.example/a/b/';
const LISTED = new Set(['', '404.html', 'quiz/', 'assets/main-x.js', 'icon.svg']);
const has = (path: string) => LISTED.has(path);

describe('an address', () => {
  it.each([
    ['https://school.example/a/b/', ''],
    ['https://school.example/a/b/quiz/?a=x#y', 'quiz/'],
    ['https://school.example/a/', undefined],
    ['https://other.example/a/b/quiz/', undefined],
    ['https://school.example/a/bc/', undefined],
  ])('%s is %s from the root of the app', (url, path) => {
    expect(pathIn(SCOPE, new URL(url))).toBe(path);
  });

  test.each(['api', 'api/rooms', 'live/', 'socket.io/?EIO=4'])('%s is left to the server', (path) => {
    expect(isOfTheServer(path)).toBe(true);
  });
  test.each(['', 'apiary/', 'quiz/', 'assets/live-x.js'])('"%s" is not', (path) => {
    expect(isOfTheServer(path)).toBe(false);
  });

  it.each([
    ['assets/main-x.js', true],
    ['banks/ijm/v1/facts.json', true],
    ['banks/ijm/facts.json', false],
    ['icon.svg', false],
    ['quiz/', false],
  ])('%s names what it holds: %s', (path, named) => {
    expect(isNamedByContent(path)).toBe(named);
  });
});

describe('a page', () => {
  it.each([
    ['', { found: 'page', path: '' }],
    ['index.html', { found: 'page', path: '' }],
    ['quiz/', { found: 'page', path: 'quiz/' }],
    ['quiz/index.html', { found: 'page', path: 'quiz/' }],
    ['quiz', { found: 'elsewhere', path: 'quiz/' }],
    ['nothing', { found: 'nothing' }],
    ['quiz/more', { found: 'nothing' }],
    ['404.html', { found: 'nothing' }],
  ])('is found for "%s" as web servers would', (path, found) => {
    expect(pageAt(path, has)).toEqual(found);
  });
});

test('links of the page for unknown addresses start at the root, whatever stands in its text', () => {
  expect(fromRoot('<a href="./topics/">./here</a><script src="./assets/$1.js">', '/a/$&/')).toBe(
    '<a href="/a/$&/topics/">./here</a><script src="/a/$&/assets/$1.js">',
  );
});
