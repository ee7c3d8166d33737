/** Options that are figures: "79%", "more than 20", "seven or eight months", "2012". */
import { digitsForNumberWords } from '#domain/scoring/number-words.ts';
import { plain } from './text.ts';

export interface Figure {
  /** The values that it covers, ends included; in months where the unit is one of time. */
  readonly min: number;
  readonly max: number;
  /** "more than", "about", …; empty for the bare figure. */
  readonly relation: string;
  readonly unit: string;
}

const OPEN_ABOVE = ['more than', 'over', 'above', 'at least'];
const OPEN_BELOW = ['less than', 'fewer than', 'under', 'below', 'up to', 'at most', 'no more than'];
const NEAR = [
  'about',
  'around',
  'roughly',
  'nearly',
  'almost',
  'exactly',
  'as little as',
  'just over',
  'just under',
  'between',
  'from',
  'in',
  'by',
];
const RELATIONS = [...OPEN_ABOVE, ...OPEN_BELOW, ...NEAR].sort((a, b) => b.length - a.length);

/** One in months. */
const TIMES: readonly (readonly [RegExp, number])[] = [
  [/^days?$/, 1 / 30.4],
  [/^weeks?$/, 1 / 4.35],
  [/^months?$/, 1],
  [/^years?$/, 12],
  [/^decades?$/, 120],
];

/** Undefined where the text is more than a figure with its unit. */
export function readFigure(text: string): Figure | undefined {
  let rest = asDigits(text);
  const relation = RELATIONS.find((word) => rest.startsWith(`${word} `)) ?? '';
  rest = rest
    .slice(relation.length)
    .trim()
    .replace(/^[$€£]/, '');
  const match =
    /^(-?\d+(?:\.\d+)?)(?: ?(?:-|to|or|and) ?(-?\d+(?:\.\d+)?))? ?(%|per cent|percent)?((?: [^\d\s]+){0,4})$/.exec(
      rest,
    );
  if (match?.[1] === undefined) return undefined;
  const low = Number(match[1]);
  const high = match[2] === undefined ? low : Number(match[2]);
  const tail = (match[4] ?? '').trim();
  const orMore = /^or (?:more|above|over)\b|^and (?:more|above|over)\b/.test(tail);
  const unit = match[3] ? `% ${tail}`.trim() : tail;
  const factor = TIMES.find(([name]) => name.test(unit))?.[1] ?? 1;
  return {
    min: OPEN_BELOW.includes(relation) ? Number.NEGATIVE_INFINITY : low * factor,
    max: OPEN_ABOVE.includes(relation) || orMore ? Number.POSITIVE_INFINITY : high * factor,
    relation: orMore ? 'or more' : relation,
    unit: factor === 1 && !/^months?$/.test(unit) ? unit : 'months',
  };
}

/** The first figure that stands anywhere in a text, labels such as "outcome 3" aside: "2", "79%". */
export function figureIn(text: string): string | undefined {
  const labelled = asDigits(text).replace(
    /\b(?:outcome|step|stage|part|phase|section|question|number|no\.?) \d+/g,
    ' ',
  );
  return /(?<![\p{L}\d])\d+(?:\.\d+)?%?(?!\p{L})/u.exec(labelled.replace(/\b1\b/g, ' '))?.[0];
}

/** Lower case, number words and thousands as digits, dashes as hyphens. */
export function asDigits(text: string): string {
  const spaced = plain(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace(/(?<=\d)\s*[-–—]\s*(?=\d)/g, ' to ')
    .replace(/(?<=\p{L})[-–](?=\p{L})/gu, ' ')
    .replace(/(?<=\d)%/g, ' %')
    .replace(/[,;:!?"“”()]|\.(?!\d)/g, ' ');
  return digitsForNumberWords(spaced.split(/\s+/).filter(Boolean)).join(' ').replace(/ %/g, '%');
}
