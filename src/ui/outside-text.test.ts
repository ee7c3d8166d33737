import { expect, test } from 'vitest';
import { outsideText } from './outside-text.ts';

test.each([
  ['\u202Egpj.exe', 'gpj.exe'],
  ['a\u2066b\u2069c\u200Fd', 'abcd'],
  ['hid\u200Bden\uFEFF', 'hidden'],
  ['z\u0301\u0302\u0303\u0304', 'z\u0301\u0302'],
])('shows %j without what turns, hides or heaps', (text, shown) => {
  expect(outsideText(text)).toBe(shown);
});

test.each(['می‌خواهم', 'é', 'Việt', '👩‍🏫', '<b>& "'])('leaves %j as it is', (text) => {
  expect(outsideText(text)).toBe(text);
});
