/**
 * Comparing what someone typed with what counts as right. No patterns and no locale: the same two texts
 * compare the same everywhere. Which spellings are right (British, American) is the bank's business.
 */
import { digitsForNumberWords } from './number-words.ts';

/**
 * `exact`: equal once both are normalised. `spelling`: equal but for a few letters. `confusable`: it is, or is
 * as near to, something that a reader takes for the answer and that is not.
 */
export type TextMatch = 'exact' | 'spelling' | 'confusable' | 'none';

export interface TextMatchOptions {
  /** Whether slips of spelling are forgiven. */
  readonly typos: boolean;
}

/** NFKC, lower case, spaces folded, number words as digits, punctuation dropped; articles stay. */
export function normaliseText(text: string): string {
  return normalise(text, ' ');
}

export function matchText(
  given: string,
  accepted: readonly string[],
  confusables: readonly string[],
  options: TextMatchOptions,
): TextMatch {
  const right = nearestText(given, accepted, options);
  if (right?.edits === 0) return 'exact';
  const confused = nearestText(given, confusables, options);
  if (confused && confused.edits <= (right?.edits ?? Number.POSITIVE_INFINITY)) return 'confusable';
  return right ? 'spelling' : 'none';
}

/**
 * The text that `given` matches best: its index, and how many edits lie between; undefined where none is near
 * enough. One edit is forgiven in texts of 5–8 letters, two in longer ones, none in digits.
 */
export function nearestText(
  given: string,
  texts: readonly string[],
  options: TextMatchOptions,
): { readonly index: number; readonly edits: number } | undefined {
  const forms = hyphenForms(given).filter((form) => form !== '');
  let best: { index: number; edits: number } | undefined;
  texts.forEach((text, index) => {
    for (const wanted of hyphenForms(text)) {
      for (const form of forms) {
        const edits = forgivenEdits(form, wanted, options.typos);
        if (edits !== undefined && (best === undefined || edits < best.edits)) best = { index, edits };
      }
    }
  });
  return best;
}

/** "co-operate" is both "co operate" and "cooperate": writers differ, and it is no slip. */
function hyphenForms(text: string): string[] {
  const apart = normalise(text, ' ');
  const joined = normalise(text, '');
  return apart === joined ? [apart] : [apart, joined];
}

function normalise(text: string, hyphen: '' | ' '): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    // Marks that can't be seen: soft hyphens, joiners, direction.
    .replace(/\p{Cf}/gu, '')
    // 1,000 is 1000, but 3.5 and 3,5 are not 35.
    .replace(/(?<=\d),(?=\d{3}(?!\d))/gu, '')
    .replace(/(?<=\d)[.,](?=\d)/gu, '\u0000')
    .replace(/(?<=^|\s)[-−](?=\d)/gu, '\u0001')
    .replace(/(?<=\p{L})\p{Pd}(?=\p{L})/gu, (dash, at: number, whole: string) =>
      betweenNumberWords(whole, at, dash.length) ? ' ' : hyphen,
    )
    .replace(/[\p{Pd}/]/gu, ' ')
    .replace(/\p{P}/gu, '')
    .replaceAll('\u0000', '.')
    .replaceAll('\u0001', '-');
  return digitsForNumberWords(plain.split(/\s+/u).filter((word) => word !== '')).join(' ');
}

const TENS_BEFORE = /(?:twen|thir|for|fif|six|seven|eigh|nine)ty$/u;

/** "twenty-one" is one number however its hyphen is read. */
function betweenNumberWords(whole: string, at: number, length: number): boolean {
  return (
    TENS_BEFORE.test(whole.slice(0, at)) &&
    /^(?:one|two|three|four|five|six|seven|eight|nine)\b/u.test(whole.slice(at + length))
  );
}

/** The number of edits from one to the other where so many are forgiven, else undefined. */
function forgivenEdits(given: string, wanted: string, typos: boolean): number | undefined {
  if (given === wanted) return 0;
  if (!typos || digitsOf(given) !== digitsOf(wanted)) return undefined;
  const letters = [...wanted.matchAll(/\p{L}/gu)].length;
  const forgiven = letters >= 9 ? 2 : letters >= 5 ? 1 : 0;
  const from = [...given];
  const to = [...wanted];
  if (forgiven === 0 || Math.abs(from.length - to.length) > forgiven) return undefined;
  const edits = editDistance(from, to);
  return edits <= forgiven ? edits : undefined;
}

/** A figure that differs is another figure, never a slip. */
const digitsOf = (text: string) => (text.match(/[-\d.]+/g) ?? []).join(' ');

/**
 * Letters put in, left out, changed, or swapped with their neighbour: the optimal string alignment form of
 * Damerau's distance (1964), since a swap is one slip of the hand.
 */
function editDistance(from: readonly string[], to: readonly string[]): number {
  let before: number[] = [];
  let above = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      let least = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    before = above;
    above = row;
  }
  return above[to.length] ?? 0;
}
