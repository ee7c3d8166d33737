import { error, type Rule } from '../rule.ts';
import { contentWords, plain } from '../text.ts';

const ABOVE =
  /\b(?:all|none|any|both|neither|each|some) (?:of )?(?:the )?(?:above|below|these|those|them|following|others?|options|answers|two|three|four)\s*$/i;
const LETTERS = /\b(?:both|neither|either) \(?[a-e]\)? (?:and|n?or) \(?[a-e]\)?(?!\p{L})/iu;

/** "All of the above" and its kin, and options that join two others. */
export const allOrNone: Rule = {
  id: 'all-or-none',
  finds: 'errors',
  english: true,
  question: ({ anatomy }) =>
    anatomy.choices.flatMap(({ options }) =>
      options.flatMap(({ id, text }) => {
        const bare = plain(text).replace(/[.!]$/, '');
        if (ABOVE.test(bare) || LETTERS.test(bare))
          return [error(`"${text}" speaks about the other options`)];
        if (!/^both\b/i.test(bare)) return [];
        const own = new Set(contentWords(text));
        const within = options.filter((other) => {
          const its = contentWords(other.text);
          return other.id !== id && its.length > 0 && its.every((word) => own.has(word));
        });
        return within.length >= 2 ? [error(`"${text}" joins two other options`)] : [];
      }),
    ),
};
