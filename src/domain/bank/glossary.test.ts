import { describe, expect, it } from 'vitest';
import { termFinder } from './glossary.ts';
import type { GlossaryEntry } from './reading.ts';

const entry = (term: string, more: Partial<GlossaryEntry> = {}): GlossaryEntry => ({
  id: term.replace(' ', '-').toLowerCase(),
  term,
  explanation: `What ${term} means.`,
  ...more,
});
const trafficking = entry('trafficking', { forms: ['human trafficking', 'traffickers'] });
const trauma = entry('trauma', { forms: ['post-trauma'] });
const ngo = entry('NGO', { forms: ['NGOs'] });
const exploitation = entry('exploitation');
const commercial = entry('commercial exploitation', { givesAway: ['what-it-is'] });

/** The words found, as they stand in the text. */
function words(text: string, entries: readonly GlossaryEntry[], blocked: readonly string[] = []): string[] {
  const found = termFinder(entries, new Set(blocked))(text);
  return found.map(({ from, to }) => text.slice(from, to));
}

describe('termFinder', () => {
  it('takes the longest form at a place', () => {
    expect(words('Laws against human trafficking exist.', [trafficking])).toEqual(['human trafficking']);
    expect(words('Care after post-trauma work.', [trauma])).toEqual(['post-trauma']);
  });

  it('finds an entry once, where it comes up first', () => {
    expect(
      words('Traffickers live by trafficking; trauma follows, and trauma stays.', [trafficking, trauma]),
    ).toEqual(['Traffickers', 'trauma']);
  });

  it('remembers across texts what it has found', () => {
    const find = termFinder([trauma, ngo]);
    expect(find('A trauma.').map((t) => t.entry.id)).toEqual(['trauma']);
    expect(find('That trauma, and an NGO.').map((t) => t.entry.id)).toEqual(['ngo']);
  });

  it('knows a large first letter, but not other changes of case', () => {
    expect(words('Trauma', [trauma])).toEqual(['Trauma']);
    expect(words('TRAUMA', [trauma])).toEqual([]);
    expect(words('ngo', [ngo])).toEqual([]);
  });

  it('leaves words alone that only hold a form', () => {
    expect(words('traumatic, polytrauma, NGOs2, éNGO', [trauma, ngo])).toEqual([]);
    expect(words('“trauma”, (NGO)', [trauma, ngo])).toEqual(['trauma', 'NGO']);
  });

  it('keeps silent where a fact would be given away, and inside the silenced words too', () => {
    const text = 'Commercial exploitation is exploitation.';
    expect(words(text, [commercial, exploitation])).toEqual(['Commercial exploitation', 'exploitation']);
    const [only, ...others] = termFinder([commercial, exploitation], new Set(['what-it-is']))(text);
    expect(others).toEqual([]);
    expect(only?.from).toBe(text.indexOf(' exploitation.') + 1);
  });

  it('takes signs in a form for themselves', () => {
    expect(words('In the U.S. and the UASA', [entry('U.S', { forms: ['U.S.'] })])).toEqual(['U.S.']);
  });

  it('finds nothing without entries', () => {
    expect(words('trauma', [])).toEqual([]);
  });
});
