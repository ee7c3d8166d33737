import { error, type Rule } from '../rule.ts';
import { words } from '../text.ts';

const LEAST = 8;
/** What only says whether, not why. */
const VERDICT =
  /^(?:yes|no|correct|incorrect|right|wrong|true|false|not (?:right|correct|quite)|(?:this|that|it) is (?:not )?(?:correct|incorrect|right|wrong|true|false)|(?:the|a) (?:right|wrong|correct|incorrect) (?:answer|option|choice))\b[\s.,;:–—-]*/i;

/** Every option, keyed part and named mistake says why it is right, or why it tempts and is not. */
export const rationale: Rule = {
  id: 'rationale',
  finds: 'errors',
  question: ({ anatomy }) => {
    const written = [
      ...anatomy.choices.flatMap((choice) =>
        choice.options.map((option) => ({ of: option.id, text: option.rationale })),
      ),
      ...anatomy.rationales,
    ];
    if (written.length === 0) return [error('it has no rationale at all')];
    return written.flatMap(({ of, text }) => {
      if (text === undefined) return [error(`"${of}" has no rationale`)];
      const why = words(text.trim().replace(VERDICT, '')).length;
      return why >= LEAST ? [] : [error(`the rationale of "${of}" says why in ${why} words: "${text}"`)];
    });
  },
};
