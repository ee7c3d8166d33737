/** Prompts that ask for what is not so. */
import { plain, sentences, words } from './text.ts';

const NEGATIVE = /(?<!\p{L})(?:not|except|never|least)(?!\p{L})|n['’]t(?!\p{L})/iu;
const EXCEPT = /(?<!\p{L})except(?!\p{L})/iu;
/** "at least two" and "not only" deny nothing. */
const HARMLESS = /\bat least\b|\bnot only\b|\bnot yet\b|\bleast (?:expensive|developed)\b/gi;

/**
 * The negative word by which a prompt asks for the exception, or undefined. Only the sentence that asks counts.
 * "Why does IJM not work in war zones?" asks for the reason of something that is not so: there the learner
 * need not turn anything round, and it is no negative stem. "Except" turns round whatever follows it.
 */
export function negativeIn(prompt: string): string | undefined {
  if (EXCEPT.test(plain(prompt))) return 'except';
  const asking = sentences(prompt).filter((sentence) => /[?…]/.test(sentence));
  const judged = asking.length > 0 ? asking : [plain(prompt)];
  for (const sentence of judged) {
    if (words(sentence).some((word) => /^why$/i.test(word))) continue;
    const found = NEGATIVE.exec(sentence.replace(HARMLESS, ' '));
    if (found) return found[0].toLowerCase();
  }
  return undefined;
}

/** Whether the negative word is written **not**, so that nobody overlooks it. */
export function isEmphasised(prompt: string, negative: string): boolean {
  const marked = [...prompt.matchAll(/\*{1,2}([^*]+)\*{1,2}/g)].map((match) =>
    (match[1] ?? '').toLowerCase(),
  );
  return marked.some((text) => text.includes(negative));
}

export function isNegativeOption(text: string): boolean {
  return /(?<!\p{L})(?:not|never|no|none|nobody|nothing|neither|nor|cannot)(?!\p{L})|n['’]t(?!\p{L})/iu.test(
    plain(text),
  );
}
