import type { Choice } from '#question-types/contract.ts';
import { distractors, keyed, mean, writtenChoices } from '../choices.ts';
import { type Remark, type Rule, warning } from '../rule.ts';
import { words } from '../text.ts';

/** An article, a number, a form or a full stop that fits the key alone gives it away. */
export const grammar: Rule = {
  id: 'grammar',
  finds: 'warnings',
  english: true,
  question: ({ question, anatomy }, around) =>
    writtenChoices(anatomy, around.words).flatMap((choice) => [
      ...fitsAlone(question.prompt, choice),
      ...endings(choice),
      ...forms(choice),
    ]),
};

const startsWithVowel = (text: string) =>
  /^[aeiou]/i.test(words(text)[0] ?? '') && !/^(?:uni|eu|one|use)/i.test(text);
const isPlural = (text: string) => /[^sui]s$/i.test(words(text).at(-1) ?? '');

/** Words before the blank, or at the prompt's end, and what an option after them must be like. */
const BEFORE: readonly (readonly [RegExp, string, (text: string) => boolean])[] = [
  [/\ban[\s:]*$/i, '"an"', startsWithVowel],
  [/\ba[\s:]*$/i, '"a"', (text) => !startsWithVowel(text)],
  [/\b(?:this|that|each|every)[\s:]*$/i, 'the singular', (text) => !isPlural(text)],
  [/\b(?:these|those|many|few|several)[\s:]*$/i, 'the plural', isPlural],
];

function fitsAlone(prompt: string, choice: Choice): Remark[] {
  const before = prompt.split(/_{2,}|…|\{\{/)[0]?.replace(/\*/g, '') ?? '';
  return BEFORE.flatMap(([pattern, what, fits]) => {
    if (!choice.single || !pattern.test(before)) return [];
    const [key] = keyed(choice);
    if (key === undefined || !fits(key.text)) return [];
    const others = distractors(choice).filter((option) => fits(option.text));
    return others.length === 0 ? [warning(`${what} in the prompt fits the key alone`)] : [];
  });
}

function endings({ options }: Choice): Remark[] {
  const ends = new Set(options.map(({ text }) => /[.!?;:,]$/.exec(text.trim())?.[0] ?? ''));
  return ends.size > 1 ? [warning('some options end with a mark and others without')] : [];
}

const NOT_FORMS = /^(?:(?:any|every|no|some)?thing|during|king|ring|wing|spring|string|evening|morning)$/i;

/** How an option begins, as far as that can be told without a grammar; undefined where it can't. */
function beginning(text: string): string | undefined {
  const [first = ''] = words(text);
  if (/^\d/.test(first)) return 'a figure';
  if (/^(?:to)$/i.test(first)) return '"to"';
  if (/^(?:because|since)$/i.test(first)) return '"because"';
  if (/^(?:by)$/i.test(first)) return '"by"';
  if (/^(?:it|they|he|she|we|there)$/i.test(first)) return 'a sentence';
  if (/^\p{L}{2,}ing$/iu.test(first) && !NOT_FORMS.test(first)) return 'a form in -ing';
  return undefined;
}

/** One option that begins unlike all the others, which begin alike. */
function forms({ options }: Choice): Remark[] {
  if (options.length < 3) return [];
  const begins = options.map(({ text }) => beginning(text));
  return options.flatMap((option, i) => {
    const others = new Set(begins.filter((_, j) => j !== i));
    const [shared] = others;
    if (others.size !== 1 || shared === undefined || begins[i] === shared) return [];
    // One-word options in -ing are mostly nouns ("counselling"), with which any noun agrees.
    if (mean(options.map(({ text }) => words(text).length)) < 3) return [];
    return [warning(`every option begins with ${shared} but "${option.text}"`)];
  });
}
