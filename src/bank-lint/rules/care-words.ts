import { error, type Remark, type Rule, warning } from '../rule.ts';
import { plain } from '../text.ts';
import { bankTexts, questionTexts } from '../texts.ts';

/** Words that make people into things, and what to say instead. */
const NEVER: readonly (readonly [RegExp, string])[] = [
  [/\bslaves?\b/i, 'an enslaved person, or a person held in slavery'],
  [
    /\bprostitutes?\b|\b(?:child|forced) prostitution\b/i,
    'a person exploited in the sex industry; a child exploited in …',
  ],
  [/\bsex trade\b/i, 'commercial sexual exploitation'],
  [/(?<!\b(?:a|an|some|more) )\bminors\b|\bminors? (?:in|from|who|under)\b/i, 'a child, children'],
];

/** Words that have a better one wherever that reads naturally. */
const SELDOM: readonly (readonly [RegExp, string])[] = [
  [/\bthe poor\b|\bpoor (?:people|persons?|families|communities|children)\b/i, 'people living in poverty'],
  [/\bvictim-?hood\b|\bhelpless victims?\b/i, 'survivors'],
];

/** The language rules for writing about violence; headings and titles of documents are not ours to change. */
export const careWords: Rule = {
  id: 'care-words',
  finds: 'both',
  english: true,
  question: (subject) => [...new Set(questionTexts(subject))].flatMap((text) => remarks(text)),
  bank: ({ bank }) => bankTexts(bank).flatMap(({ where, text }) => remarks(text, `${where}: `)),
};

function remarks(text: string, where = ''): Remark[] {
  const bare = plain(text);
  const found = (list: typeof NEVER, say: (message: string) => Remark) =>
    list.flatMap(([pattern, better]) => {
      const match = pattern.exec(bare);
      return match === null || isInName(bare, match) ? [] : [say(`${where}"${match[0]}": say ${better}`)];
    });
  return [...found(NEVER, error), ...found(SELDOM, warning)];
}

/** Capitalised beside another capitalised word: part of a title, which stands as its author wrote it. */
function isInName(text: string, match: RegExpExecArray): boolean {
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + match[0].length);
  return (
    /^\p{Lu}/u.test(match[0]) &&
    (/\p{Lu}\p{L}*(?:['’]s)? (?:(?:the|of|to|for|and) )*$/u.test(before) || /^ \p{Lu}/u.test(after))
  );
}
