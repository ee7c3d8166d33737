import { describe, expect, it } from 'vitest';
import { samples } from './samples.ts';
import type { ShortText } from './schema.ts';
import { shortText } from './type.ts';

const [keystone, derailleur, minutes] = samples;
const score = (text: string, question: ShortText = keystone) => shortText.score(question, { text });

describe('a short text', () => {
  it.each(['keystone', ' KEYSTONE. ', 'key-stone', 'Key Stone', '“keystone”'])(
    'takes %j as right',
    (text) => {
      expect(score(text)).toEqual({ outcome: 'scored', fraction: 1, parts: [{ id: 'text', fraction: 1 }] });
    },
  );

  it('takes a number in words or in digits', () => {
    expect(score('2', minutes)).toMatchObject({ fraction: 1 });
    expect(score('Two minutes', minutes)).toMatchObject({ fraction: 1 });
    expect(score('3', minutes)).toMatchObject({ fraction: 0 });
  });

  it('marks a slip of spelling as right, and as a slip', () => {
    expect(score('keystome')).toMatchObject({ fraction: 1, spelling: true });
    expect(score('deraileur', derailleur)).toMatchObject({ fraction: 1, spelling: true });
  });

  it('takes a named mistake for no slip, however near it is', () => {
    const question = {
      ...keystone,
      mistakes: [{ texts: ['keystove'], rationale: 'A stove heats, and holds no arch.' }],
    };
    expect(score('keystove', question)).toMatchObject({ fraction: 0 });
    expect(score('keystoxe', question)).toMatchObject({ fraction: 0 });
    expect(score('keystonne', question)).toMatchObject({ fraction: 1, spelling: true });
  });

  it.each(['', '   ', '...', '\u200b'])('takes %j for a blank', (text) => {
    expect(score(text)).toEqual({ outcome: 'cannot-be-scored', reason: 'blank' });
    expect(shortText.isComplete(shortText.learnerView(keystone, 'seed'), { text })).toBe(false);
  });

  it('shows the form that was meant, rightly spelled', () => {
    const key = (text: string) => shortText.feedback(derailleur, { text }).key.text;
    expect(key('rear derailler')).toBe('rear derailleur');
    expect(key('derailer')).toBe('derailer');
    expect(key('saddle')).toBe('derailleur');
    expect(shortText.feedback(derailleur, null).key.text).toBe('derailleur');
  });

  it('says why a named mistake is one', () => {
    expect(shortText.feedback(derailleur, { text: 'Gear lever' }).notes).toEqual([
      'The shifter is what the hand moves; it only pulls the cable.',
    ]);
    expect(shortText.feedback(derailleur, { text: 'saddle' }).notes).toEqual([]);
    expect(shortText.feedback(derailleur, { text: 'derailleur' }).notes).toEqual([]);
  });

  it('reports a mistake that is accepted, and a form that is accepted already', () => {
    const question = {
      ...minutes,
      accepted: ['2'],
      mistakes: [{ texts: ['Two!'], rationale: 'Not a mistake at all, as it happens.' }],
    };
    expect(shortText.lint(question).map((finding) => finding.rule)).toEqual([
      'mistake-is-right',
      'accepted-twice',
    ]);
  });
});
