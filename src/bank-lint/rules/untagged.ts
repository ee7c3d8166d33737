import type { Tag } from '#domain/bank/tag-list.ts';
import { error, type Rule } from '../rule.ts';

/** Words that a person who left a subject out should not meet, and the subjects that each may belong to. */
const SENSITIVE: readonly (readonly [RegExp, readonly Tag[]])[] = [
  [
    /\bbrothels?\b|\bprostitut\w*|\bsex(?:ual)? (?:exploit\w*|trafficking|trade|industry|work\w*)|\bcybersex\b|\bsexually exploit\w*|\bcommercial sex\w*/i,
    ['sexual-exploitation'],
  ],
  [
    /\brap(?:e[ds]?|ists?|ing)\b|\bsexual(?:ly)? (?:violence|assault\w*|abus\w*|attack\w*)|\bmolest\w*/i,
    ['sexual-violence', 'child-abuse'],
  ],
  [
    /\bchild(?:ren)? (?:abuse|exploitation|trafficking)|\b(?:abuse|exploitation) of (?:a child|children)|\b(?:abused|exploited) child(?:ren)?/i,
    ['child-abuse', 'sexual-exploitation', 'forced-labour'],
  ],
  [
    /\bforced labou?r|\bbonded\b|\benslaved?\b|\bheld (?:in|as) slave\w*|\bin slavery\b|\btraffick(?:ed|ers?|ing)\b/i,
    ['forced-labour', 'sexual-exploitation', 'child-abuse'],
  ],
  [
    /\b(?:illegal|unlawful|pre-?trial) detention|\bdetain(?:ed|ees?)\b|\bjailed\b|\bimprisoned\b|\bin (?:jail|prison)\b/i,
    ['detention'],
  ],
];

function missing(text: string, tags: readonly Tag[]): string | undefined {
  for (const [pattern, fitting] of SENSITIVE) {
    const found = pattern.exec(text);
    if (found && !fitting.some((tag) => tags.includes(tag)))
      return `"${found[0]}", and no tag ${fitting.join(' or ')}`;
  }
  return undefined;
}

/** A subject can be left out only where it is tagged: in prompts and options through their facts, and in claims. */
export const untagged: Rule = {
  id: 'untagged',
  finds: 'errors',
  english: true,
  question: ({ question, anatomy, tags }) =>
    [question.prompt, ...anatomy.shown].flatMap((text) => {
      const found = missing(text, tags);
      return found === undefined ? [] : [error(`${found}: "${text}"`)];
    }),
  bank: ({ bank }) =>
    bank.facts.flatMap((fact) => {
      const found = missing(fact.claim, fact.sensitive ?? []);
      return found === undefined ? [] : [error(`fact ${fact.id}: ${found}`)];
    }),
};
