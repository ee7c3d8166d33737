import { expect, it } from 'vitest';
import { type BankUpgrade, upgradeFile } from './upgrades.ts';

/** Made up: format 2 calls `claims` facts, format 3 gives each a weight. */
const steps: BankUpgrade[] = [
  {
    to: 3,
    name: 'facts have a weight',
    up: (kind, file) =>
      kind === 'facts'
        ? { ...file, facts: (file.facts as object[]).map((fact) => ({ ...fact, weight: 1 })) }
        : file,
  },
  {
    to: 2,
    name: 'claims are called facts',
    up: (kind, { claims, ...file }) => (kind === 'facts' ? { ...file, facts: claims } : file),
  },
];
const asked = {
  to: 3,
  name: 'a prompt ends with a question mark',
  up: (question: Record<string, unknown>) => ({ ...question, prompt: `${question.prompt}?` }),
};
const options = { steps, format: 3, ofType: (type: string) => (type === 'guess' ? [asked] : []) };

it('takes a file through every step in the order of their numbers', () => {
  const upgraded = upgradeFile('facts', { format: 1, claims: [{ id: 'a' }] }, options);
  expect(upgraded).toEqual({ ok: true, file: { format: 3, facts: [{ id: 'a', weight: 1 }] } });
});

it('starts at the format that the file has', () => {
  const upgraded = upgradeFile('facts', { format: 2, facts: [{ id: 'a' }] }, options);
  expect(upgraded).toEqual({ ok: true, file: { format: 3, facts: [{ id: 'a', weight: 1 }] } });
  const present = { format: 3, facts: [] };
  expect(upgradeFile('facts', present, options)).toEqual({ ok: true, file: present });
});

it('upgrades questions by their type, and leaves what is no question to the schema', () => {
  const upgraded = upgradeFile(
    'topic',
    { format: 2, questions: [{ type: 'guess', prompt: 'Why' }, { type: 'other' }, 7] },
    options,
  );
  expect(upgraded).toEqual({
    ok: true,
    file: { format: 3, questions: [{ type: 'guess', prompt: 'Why?' }, { type: 'other' }, 7] },
  });
});

it('refuses a format that is newer, missing or no number', () => {
  expect(upgradeFile('facts', { format: 4 }, options)).toMatchObject({
    ok: false,
    found: expect.stringContaining('update the app'),
  });
  for (const format of [undefined, '1', 1.5, -1])
    expect(upgradeFile('facts', { format }, options).ok).toBe(false);
});
