/** A fact as the front of a card: its claim with a gap where something is to be remembered. */
import type { Fact, FactData } from '#domain/bank/fact.ts';

/** Stands for what is hidden. */
export const HIDDEN = '[…]';

export interface FactFront {
  /** With HIDDEN in it, or a question; undefined where the fact offers neither. */
  readonly front: string | undefined;
  /** The texts of the claim that the front hides. */
  readonly hidden: readonly string[];
}

const NUMBER_WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

function numberTexts(value: number): string[] {
  const words = [NUMBER_WORDS[value], value === 1e6 ? 'million' : undefined];
  const millions = value >= 1e6 ? [`${value / 1e6} million`] : [];
  const grouped = value.toLocaleString('en');
  return [...millions, grouped, String(value), grouped.replaceAll(',', '\u202f'), ...words].filter(
    (text) => text !== undefined,
  );
}

const memberText = (member: string | { readonly text: string }) =>
  typeof member === 'string' ? member : member.text;

/** What a datum says that a learner could be asked for, as it may stand in the claim; best first. */
function answers(data: FactData): readonly (readonly string[])[] {
  switch (data.type) {
    case 'number':
      return [[data.value, data.high].flatMap((value) => (value === undefined ? [] : numberTexts(value)))];
    case 'term':
      return [[data.term]];
    case 'list':
      return [data.members.map(memberText)];
    case 'places':
      return [data.places.map(({ name }) => name)];
    case 'categories':
      return [data.groups.flatMap(({ members }) => members.map(memberText))];
    case 'pairs':
      return [data.pairs.map(({ right }) => right), data.pairs.map(({ left }) => left)];
    case 'cause':
      return [[data.effect], [data.cause]];
  }
}

/** A figure is what is forgotten first; a list hides most of its sentence, so a term comes before it. */
const ORDER: readonly FactData['type'][] = [
  'number',
  'term',
  'places',
  'list',
  'categories',
  'cause',
  'pairs',
];

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Whole words only: "95" is not in "1995", nor "art" in "start". */
const whole = (text: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}]|\\p{N}[.,])${escaped(text)}(?![\\p{L}\\p{N}]|[.,]\\p{N})`, 'giu');

/** The text in pieces: those that are one of `texts`, and what stands between them. */
export function piecesOf(
  text: string,
  texts: readonly string[],
): readonly { readonly text: string; readonly found: boolean }[] {
  if (texts.length === 0) return [{ text, found: false }];
  // Longest first, so that no part of a longer one is found alone.
  const pattern = texts
    .toSorted((a, b) => b.length - a.length)
    .map((one) => whole(one).source)
    .join('|');
  return text
    .split(new RegExp(`(${pattern})`, 'giu'))
    .map((piece, i) => ({ text: piece, found: i % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}

/** Less than this share of a claim's letters gives nothing to remember the rest by. */
const LEFT = 0.25;
const letters = (text: string) => text.match(/\p{L}/gu)?.length ?? 0;

function gapped(claim: string, data: readonly FactData[]): FactFront | undefined {
  for (const datum of data) {
    for (const texts of answers(datum)) {
      const hidden = texts.filter((text) => whole(text).test(claim));
      if (hidden.length === 0) continue;
      const pieces = piecesOf(claim, hidden);
      const front = pieces.map(({ text, found }) => (found ? HIDDEN : text)).join('');
      if (letters(front) >= LEFT * letters(claim)) return { front, hidden };
    }
  }
  return undefined;
}

/** A sentence or question that the bank itself has for asking; the answer is the claim. */
function written(data: readonly FactData[]): FactFront | undefined {
  for (const datum of data) {
    if ('statement' in datum && datum.statement) {
      return { front: datum.statement.replace('{{}}', HIDDEN), hidden: [] };
    }
    if (datum.ask) return { front: datum.ask, hidden: [] };
  }
  return undefined;
}

export function factFront(fact: Pick<Fact, 'claim' | 'data'>): FactFront {
  const data = (fact.data ?? []).toSorted((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type));
  const plain = data.filter(({ type }) => type !== 'cause' && type !== 'pairs');
  return gapped(fact.claim, plain) ?? written(data) ?? gapped(fact.claim, data) ?? NONE;
}

const NONE: FactFront = { front: undefined, hidden: [] };
