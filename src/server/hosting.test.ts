/** What docs/hosting.md promises, held against the code: whoever looks after a server has nothing else. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const hosting = read('docs/hosting.md');

describe('the page for whoever hosts', () => {
  test('names every setting that the server reads, and none that it does not', () => {
    const code = read('src/server/settings.ts');
    const told = new Set(hosting.match(/\bPLUMBLINE_[A-Z_]+\b/g));
    const used = new Set(code.match(/\bPLUMBLINE_[A-Z_]+\b/g));
    expect([...told].sort()).toEqual([...used].sort());
  });

  // Without it Node can't list the machine's addresses, and ends at the start.
  test('lets the service ask for its addresses', () => {
    expect(hosting).toMatch(/^RestrictAddressFamilies=.*\bAF_NETLINK\b/m);
  });
});
