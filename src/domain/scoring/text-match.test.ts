import { describe, expect, it } from 'vitest';
import { matchText, nearestText, normaliseText } from './text-match.ts';

const practice = { typos: true };
const test = { typos: false };

describe('normalising', () => {
  it.each([
    ['  The   Golden\tGate ', 'the golden gate'],
    ['KEYSTONE', 'keystone'],
    ['“Keystone”!', 'keystone'],
    ["mason's", 'masons'],
    ['ﬁne', 'fine'],
    ['key\u00adsto\u200bne', 'keystone'],
    ['Two years', '2 years'],
    ['twenty-one', '21'],
    ['twenty one', '21'],
    ['two hundred and five', '205'],
    ['twelve hundred', '1200'],
    ['two thousand eight hundred', '2800'],
    ['2.5 million', '2500000'],
    ['3 thousand', '3000'],
    ['two three', '2 3'],
    ['rope and one plank', 'rope and 1 plank'],
    ['one hundred and forty cables', '140 cables'],
    ['1,000', '1000'],
    ['1,234,567', '1234567'],
    ['3.5', '3.5'],
    ['3,5', '3.5'],
    ['79%', '79'],
    ['-5 degrees', '-5 degrees'],
    ['1990–1995', '1990 1995'],
    ['and/or', 'and or'],
    ['İstanbul', 'i̇stanbul'],
    ['...', ''],
  ])('%j becomes %j', (text, plain) => {
    expect(normaliseText(text)).toBe(plain);
  });

  it('keeps articles', () => {
    expect(normaliseText('the keystone')).not.toBe(normaliseText('keystone'));
  });
});

describe('matching', () => {
  it('takes digits for number words, both ways', () => {
    expect(matchText('two years', ['2 years'], [], test)).toBe('exact');
    expect(matchText('2 years', ['Two years'], [], test)).toBe('exact');
  });

  it('takes a hyphen as a space or as nothing', () => {
    expect(matchText('co-operate', ['cooperate'], [], test)).toBe('exact');
    expect(matchText('long-span bridge', ['long span bridge'], [], test)).toBe('exact');
    expect(matchText('longspan bridge', ['long-span bridge'], [], test)).toBe('exact');
  });

  it.each([
    ['four letters: none', 'ropr', 'rope', 'none'],
    ['five letters: one left out', 'cabe', 'cable', 'spelling'],
    ['five letters: two are too many', 'cab', 'cable', 'none'],
    ['eight letters: one put in', 'keysstone', 'keystone', 'spelling'],
    ['eight letters: two are too many', 'keystnoe s', 'keystone', 'none'],
    ['ten letters: two', 'derailer', 'derailleur', 'spelling'],
    ['ten letters: three are too many', 'deraile', 'derailleur', 'none'],
    ['two neighbours swapped are one slip', 'brigde', 'bridge', 'spelling'],
  ])('%s', (_name, given, right, expected) => {
    expect(matchText(given, [right], [], practice)).toBe(expected);
  });

  it('forgives nothing when slips are not forgiven', () => {
    expect(matchText('brige', ['bridge'], [], test)).toBe('none');
  });

  it('never takes one figure for another', () => {
    expect(matchText('1,200 bridges', ['1,300 bridges'], [], practice)).toBe('none');
    expect(matchText('1,300 brigdes', ['1,300 bridges'], [], practice)).toBe('spelling');
  });

  it('refuses a slip that is another option', () => {
    expect(matchText('viaducts', ['aqueduct'], ['viaduct'], practice)).toBe('confusable');
    expect(matchText('casual', ['causal'], ['casual'], practice)).toBe('confusable');
    expect(matchText('casual', ['causal'], [], practice)).toBe('spelling');
    expect(matchText('causel', ['causal'], ['casual'], practice)).toBe('spelling');
  });

  it('refuses a slip that is as near to another option', () => {
    expect(matchText('caual', ['causal'], ['casual'], practice)).toBe('confusable');
  });

  it('takes what is accepted even where a confusable reads the same', () => {
    expect(matchText('cable', ['cable'], ['cable'], practice)).toBe('exact');
  });

  it('finds nothing in an empty text', () => {
    expect(matchText(' ', ['bridge'], [''], practice)).toBe('none');
    expect(nearestText('', [''], practice)).toBeUndefined();
  });

  it('says which text was meant', () => {
    expect(nearestText('rear derailler', ['derailleur', 'rear derailleur'], practice)).toEqual({
      index: 1,
      edits: 1,
    });
  });
});
