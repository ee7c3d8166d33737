/** Names as people type them, made fit to stand on a wall. */
import { NOT_FOR_A_WALL } from './block-list.ts';

/** In graphemes: what a reader counts as one sign. */
export const LONGEST_NAME = 24;
const MOST_MARKS = 2;

/** Controls, those that turn the direction of writing among them, and signs without width. */
const UNSEEN =
  /\p{Cc}|\p{Cs}|\p{Co}|\p{Cn}|\p{Default_Ignorable_Code_Point}|[\u061C\u200B\u200C\u200E\u200F]|[\u202A-\u202E]|[\u2066-\u2069]|[\uFFF9-\uFFFB]/gu;
const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Undefined where nothing is left that could be read. */
export function cleanName(text: string): string | undefined {
  const plain = text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(UNSEEN, (sign, at: number, whole: string) => (joinsEmoji(sign, at, whole) ? sign : ''))
    .replace(/ +/gu, ' ')
    .trim();
  const graphemes = [...segmenter.segment(plain)]
    .slice(0, LONGEST_NAME)
    .map(({ segment }) => fewMarks(segment));
  const name = graphemes.join('').trim();
  return /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(name) ? name : undefined;
}

const EMOJI = /\p{Extended_Pictographic}|\p{Emoji_Modifier}/u;

/** The joiner, and the sign that asks for a picture, are part of an emoji; elsewhere they hide. */
function joinsEmoji(sign: string, at: number, whole: string): boolean {
  if (sign !== '\u200D' && sign !== '\uFE0F') return false;
  const before = [...whole.slice(0, at).replace(/\uFE0F$/u, '')].at(-1) ?? '';
  const next = String.fromCodePoint(whole.codePointAt(at + 1) ?? 0);
  return EMOJI.test(before) && (sign === '\uFE0F' || EMOJI.test(next));
}

/** One sign with at most two combining marks: towers of them cover the lines above. */
function fewMarks(grapheme: string): string {
  let marks = 0;
  return [...grapheme.normalize('NFD')]
    .filter((sign) => !/\p{M}/u.test(sign) || sign === '\uFE0F' || ++marks <= MOST_MARKS)
    .join('')
    .normalize('NFC');
}

const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '!': 'i',
  '|': 'i',
  '3': 'e',
  '4': 'a',
  '@': 'a',
  '5': 's',
  $: 's',
  '7': 't',
  '+': 't',
};

/** To compare names by: "Ana" and "ANA " are one; so are letters that only look different. */
export function foldName(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/**
 * A modest filter against what makes a class laugh at someone's cost. It keeps out the plain forms and their
 * common disguises; the host's "rename" and "remove" are for the rest.
 */
export function isFitName(name: string): boolean {
  const letters = [...foldName(name)].map((sign) => LOOK_ALIKES[sign] ?? sign).join('');
  const words = letters.split(/[^\p{L}]+/u).filter((word) => word !== '');
  const whole = words.join('');
  // "f.u.c.k": single letters, put together.
  const spelled = words.every((word) => word.length <= 2) ? [whole] : [];
  const squeezed = [...words, ...spelled].flatMap((word) => [word, word.replace(/(\p{L})\1+/gu, '$1')]);
  return !squeezed.some((word) =>
    NOT_FOR_A_WALL.some(({ text, anywhere }) => (anywhere ? word.includes(text) : word === text)),
  );
}
