import { expect, it } from 'vitest';
import { isOwnOrigin } from './origin.ts';

it.each([
  ['a page of ours', { host: 'localhost:3000', origin: 'http://localhost:3000' }, true],
  ['a page of ours behind https', { host: 'quiz.example.org', origin: 'https://quiz.example.org' }, true],
  ['no browser', { host: 'localhost:3000' }, true],
  ['another port', { host: 'localhost:3000', origin: 'http://localhost:3001' }, false],
  ['another site', { host: 'localhost:3000', origin: 'https://evil.example' }, false],
  ['a sandboxed page', { host: 'localhost:3000', origin: 'null' }, false],
  ['a picture on another site', { host: 'localhost:3000', 'sec-fetch-site': 'cross-site' }, false],
])('%s', (_from, headers, own) => {
  expect(isOwnOrigin(headers)).toBe(own);
});

it('also takes the address that the owner names', () => {
  const headers = { host: '10.0.0.2:3000', origin: 'https://quiz.example.org' };
  expect(isOwnOrigin(headers, ['https://quiz.example.org'])).toBe(true);
});
