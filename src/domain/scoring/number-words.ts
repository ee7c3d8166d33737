/** English number words as digits, so that "two years" and "2 years" are one answer. */

const SMALL = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SCALES: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
]);

/** Words in, words out: each run that says one number ("two hundred and five", "2.5 million") becomes it. */
export function digitsForNumberWords(words: readonly string[]): string[] {
  const result: string[] = [];
  let at = 0;
  while (at < words.length) {
    const number = readNumber(words, at);
    if (number) {
      result.push(number.digits);
      at = number.end;
    } else {
      result.push(words[at] ?? '');
      at++;
    }
  }
  return result;
}

/** Groups below a thousand, each with a scale smaller than the one before: "two million five thousand ten". */
function readNumber(words: readonly string[], start: number): { digits: string; end: number } | undefined {
  let total = 0;
  let at = start;
  let lastScale = Number.POSITIVE_INFINITY;
  let begun = false;
  for (;;) {
    // "and" joins only what stands behind a hundred or a scale.
    const from = begun && words[at] === 'and' ? at + 1 : at;
    const group = readGroup(words, from);
    if (!group) break;
    const scale = SCALES.get(words[group.end] ?? '') ?? 1;
    if (scale >= lastScale) break;
    // Digits without a scale are digits already, and keep their form ("007", "2.50").
    if (group.isDigits && scale === 1) break;
    total += group.value * scale;
    at = scale === 1 ? group.end : group.end + 1;
    lastScale = scale;
    begun = true;
    if (scale === 1) break;
  }
  return begun ? { digits: String(Math.round(total * 1e6) / 1e6), end: at } : undefined;
}

interface Group {
  readonly value: number;
  readonly end: number;
  readonly isDigits: boolean;
}

/** A number below a thousand in words, or one in digits. */
function readGroup(words: readonly string[], start: number): Group | undefined {
  const word = words[start] ?? '';
  if (/^\d+(\.\d+)?$/.test(word)) return { value: Number(word), end: start + 1, isDigits: true };
  const small = readBelowHundred(words, start);
  const hundredAt = small ? small.end : start;
  if (words[hundredAt] !== 'hundred') return small;
  const hundreds = (small?.value ?? 1) * 100;
  const restAt = words[hundredAt + 1] === 'and' ? hundredAt + 2 : hundredAt + 1;
  const rest = readBelowHundred(words, restAt);
  return rest
    ? { value: hundreds + rest.value, end: rest.end, isDigits: false }
    : { value: hundreds, end: hundredAt + 1, isDigits: false };
}

function readBelowHundred(words: readonly string[], start: number): Group | undefined {
  const small = SMALL.indexOf(words[start] ?? '');
  if (small >= 0) return { value: small, end: start + 1, isDigits: false };
  const tens = TENS.indexOf(words[start] ?? '');
  if (tens < 0) return undefined;
  const ones = SMALL.indexOf(words[start + 1] ?? '');
  return ones >= 1 && ones <= 9
    ? { value: (tens + 2) * 10 + ones, end: start + 2, isDigits: false }
    : { value: (tens + 2) * 10, end: start + 1, isDigits: false };
}
