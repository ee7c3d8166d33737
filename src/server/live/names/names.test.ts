import { describe, expect, it } from 'vitest';
import { cleanName, foldName, isFitName, LONGEST_NAME } from './clean.ts';
import { generatedName } from './generated.ts';
import { NameBook } from './name-book.ts';

const FAMILY = '\u{1F469}\u200D\u{1F467}';

describe('a typed name', () => {
  it.each([
    ['  Ana   María ', 'Ana María'],
    ['A\u202Ena', 'Ana'],
    ['A\u200Bn\u200Da\uFEFF', 'Ana'],
    ['Ana\nB\u0007', 'Ana B'],
    ['Z\u0334\u0335\u0336\u0337a', 'Z\u0334\u0335a'],
    ['नमस्ते', 'नमस्ते'],
    ['محمد', 'محمد'],
    [`Ana ${FAMILY}`, `Ana ${FAMILY}`],
    ['❤\uFE0F Ana', '❤\uFE0F Ana'],
    ['<b>Ana</b>', '<b>Ana</b>'],
  ])('%j is shown as %j', (typed, shown) => {
    expect(cleanName(typed)).toBe(shown.normalize('NFC'));
  });

  it.each(['', '   ', '\u200B\u202E', '\u0301\u0302', '...', '\u{E0041}'])('%j is none', (typed) => {
    expect(cleanName(typed)).toBeUndefined();
  });

  it('is as long as what a reader counts', () => {
    const long = cleanName(FAMILY.repeat(40)) ?? '';
    expect(long).toBe(FAMILY.repeat(LONGEST_NAME));
  });

  it.each(['fuck', 'F.U.C.K', 'fuuuck you', 'sh1t', 'Big B!tch', 'ｆｕｃｋ', 'Hitler 2', 'a$$'])(
    '%j is kept off the wall',
    (name) => expect(isFitName(name)).toBe(false),
  );

  it.each(['Dickinson', 'Scunthorpe Sam', 'Cassandra', 'Essex', 'Ana Lucía', 'Jo', 'X Æ', '龍'])(
    '%j is not',
    (name) => expect(isFitName(name)).toBe(true),
  );
});

describe('generated names', () => {
  const game = (count: number, language: string) => {
    const taken = new Set<string>();
    for (let i = 0; i < count; i++) {
      taken.add(foldName(generatedName(`seed/${i}`, language, (name) => taken.has(foldName(name)))));
    }
    return taken;
  };

  it.each(['en', 'es', 'en-US', 'xx'])('are all different, fit for a wall and short (%s)', (language) => {
    const names = game(2000, language);
    expect(names.size).toBe(2000);
    for (const name of names) {
      expect(isFitName(name)).toBe(true);
      expect(cleanName(name)).toBe(name.normalize('NFC'));
    }
  });

  it('go on with numbers once every pair is taken', () => {
    expect(game(4000, 'en').size).toBe(4000);
  });

  it('are the same for the same seed', () => {
    expect(generatedName('a', 'en', () => false)).toBe(generatedName('a', 'en', () => false));
  });
});

describe('the names of a game', () => {
  const book = () => new NameBook(new Map([[0, 'Ana']]), ['Ana', 'Ben', 'Zoë'], 'en');

  it('are nobody else’s, however they are written', () => {
    expect(book().choose('typed', 'ANA ', 's')).toEqual({ refused: 'name-taken' });
    expect(book().choose('typed', 'Ánä', 's')).toEqual({ refused: 'name-taken' });
    expect(book().choose('typed', 'Ana', 's', 'Ana')).toEqual({ name: 'Ana' });
  });

  it('come from the list where there is one', () => {
    expect(book().free()).toEqual(['Ben', 'Zoë']);
    expect(book().choose('list', 'zoe', 's')).toEqual({ name: 'Zoë' });
    expect(book().choose('list', 'Ana', 's')).toEqual({ refused: 'name-taken' });
    expect(book().choose('list', 'Carl', 's')).toEqual({ refused: 'name-not-usable' });
  });

  it('are free again once a change could not be kept', () => {
    const names = book();
    const undo = names.set(1, 'Ben');
    expect(names.isTaken('ben')).toBe(true);
    undo();
    expect(names.isTaken('ben')).toBe(false);
    expect(names.of(1)).toBe('#2');
  });
});
