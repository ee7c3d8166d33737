import type { Choice } from '#question-types/contract.ts';
import { distractors, keyed, stemOf, writtenChoices } from '../choices.ts';
import { type Rule, type Surroundings, warning } from '../rule.ts';
import { contentWords } from '../text.ts';

/** A word of the prompt that the key repeats, and no distractor does, points at the key. */
export const clang: Rule = {
  id: 'clang',
  finds: 'warnings',
  english: true,
  question: ({ question, anatomy }, around) => {
    const common = everywhere(around);
    const asked = new Set(contentWords(stemOf(question, anatomy)).filter((word) => !common.has(word)));
    return writtenChoices(anatomy, around.words).flatMap((choice) => {
      const shared = sharedByKeys(choice).filter((word) => asked.has(word));
      const elsewhere = new Set(distractors(choice).flatMap((option) => contentWords(option.text)));
      const alone = [...new Set(shared)].filter((word) => !elsewhere.has(word));
      return alone.length === 0
        ? []
        : [warning(`"${alone.join('", "')}" stands in the prompt and the key alone`)];
    });
  },
};

/** Words that every key of the choice holds: with several keys, a word in one of them points at that one only. */
function sharedByKeys(choice: Choice): string[] {
  const [first = [], ...rest] = keyed(choice).map((option) => contentWords(option.text));
  return first.filter((word) => rest.every((other) => other.includes(word)));
}

const known = new WeakMap<Surroundings, ReadonlySet<string>>();

/** What a tenth of all prompts say ("FAQ", the subject's own name) points at nothing. */
function everywhere(around: Surroundings): ReadonlySet<string> {
  let common = known.get(around);
  if (common === undefined) {
    const counts = new Map<string, number>();
    for (const { question } of around.subjects) {
      for (const word of new Set(contentWords(question.prompt)))
        counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    const many = Math.max(3, around.subjects.length / 10);
    common = new Set([...counts].flatMap(([word, n]) => (n >= many ? [word] : [])));
    known.set(around, common);
  }
  return common;
}
