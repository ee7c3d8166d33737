/** Reading texts the way a rule needs them: words, sentences, syllables, and what words have in common. */
import { digitsForNumberWords } from '#domain/scoring/number-words.ts';

/** Marks of emphasis and of blanks are no words. */
export function plain(text: string): string {
  return text.replace(/\{\{[^}]*\}\}|_{2,}/g, ' … ').replace(/\*+/g, '');
}

/** Words as written; apostrophes and hyphens within a word, and points and commas within a number, belong to it. */
export function words(text: string): string[] {
  return (
    plain(text)
      .normalize('NFKC')
      .replaceAll('’', "'")
      .match(/\d+(?:[.,]\d+)*%?|[\p{L}\p{M}]+(?:['-][\p{L}\p{M}]+)*/gu) ?? []
  );
}

export function sentences(text: string): string[] {
  return plain(text)
    .split(/(?<=[.!?…])["”’)]*\s+(?=["“‘(]?[\p{Lu}\d])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => words(sentence).length > 0);
}

/** Syllables of an English word, by its vowel groups: the usual estimate for readability formulas. */
export function syllables(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  if (letters.length <= 3) return 1;
  const spoken = letters
    // A silent ending: "named", "cases" keeps one, "courts" has none; "people", "table" speak theirs.
    .replace(/(?:[^laeiouy]es|[^dtaeiouy]ed|[^laeiouy]e)$/, (ending) =>
      /(?:[sxz]|ch|sh|c|g)es$/.test(letters) ? ending : (ending[0] ?? ''),
    )
    .replace(/^y/, '');
  const groups = spoken.match(/[aeiouy]{1,2}/g)?.length ?? 0;
  // Two vowels that are spoken apart: "being", "radio", "theory", "area".
  const apart = letters.match(/eing|[bdfhmprv]i[ao](?![aeiou])|eo(?!p)|[dr]ea$/g)?.length ?? 0;
  return Math.max(1, groups + apart);
}

/**
 * Flesch–Kincaid grade level (Kincaid, Fishburne, Rogers & Chissom 1975):
 * 0.39 × words per sentence + 11.8 × syllables per word − 15.59. Names count as one syllable.
 */
export function readingGrade(text: string, names: ReadonlySet<string>): number {
  const all = words(text);
  if (all.length === 0) return 0;
  const spoken = all.reduce(
    (sum, word) => sum + (isName(word, names) || /\d/.test(word) ? 1 : syllables(word)),
    0,
  );
  return 0.39 * (all.length / Math.max(1, sentences(text).length)) + 11.8 * (spoken / all.length) - 15.59;
}

export function isName(word: string, names: ReadonlySet<string>): boolean {
  const base = word.replace(/'s?$/, '');
  return /^\p{Lu}{2,}/u.test(base) || (/^\p{Lu}/u.test(base) && names.has(base.toLowerCase()));
}

/** Words that stand capitalised within sentences and never in lower case. */
export function namesIn(texts: readonly string[]): Set<string> {
  const capitalised = new Set<string>();
  const lower = new Set<string>();
  for (const sentence of texts.flatMap(sentences)) {
    words(sentence).forEach((word, i) => {
      const base = word.replace(/'s?$/, '');
      if (/^\p{Ll}/u.test(base)) lower.add(base);
      else if (i > 0 && /^\p{Lu}/u.test(base)) capitalised.add(base.toLowerCase());
    });
  }
  return new Set([...capitalised].filter((word) => !lower.has(word)));
}

const STOP_WORDS = new Set(
  `a about above according after again against all also am an and any are as at be because been before being
  below between both but by can could did do does doing down during each either else ever every few first for from
  further get gets give given gives had has have having he her here hers him his how i if in into is it its itself
  just know last less like made make makes many may me might more most much must my neither never no nor not of off
  often on once one only onto or other others our out over own part per same say says said second she should since
  so some such take taken takes than that the their theirs them then there these they thing things this those
  through to too under until up upon us use used uses very was way ways we well were what when where whether which
  while who whom whose why will with within without work works worked would yes yet you your`.split(/\s+/),
);

/** Words that carry meaning, stemmed, in order; numbers as digits. */
export function contentWords(text: string): string[] {
  return digitsForNumberWords(
    words(text).map((word) => word.toLowerCase().replace(/'s?$/, '').replaceAll(',', '')),
  )
    .flatMap((word) => word.split('-'))
    .filter((word) => word !== '' && !STOP_WORDS.has(word))
    .map(stem);
}

/**
 * Cuts the commonest English endings, so that "survivor", "survivors", or "train", "trained", "training" are
 * one word. Coarse on purpose: it is for noticing that two texts share a word, not for dictionaries.
 */
export function stem(word: string): string {
  if (word.length <= 3 || /\d/.test(word)) return word;
  let root = word;
  if (/(?:ss|us|is)$/.test(root)) return root;
  root = root
    .replace(/ies$/, 'y')
    .replace(/(?<=sh|ch|x|ss|zz)es$/, '')
    .replace(/s$/, '');
  for (const [ending, end] of [
    [/(?:isation|ization)s?$/, 'ise'],
    [/ize$/, 'ise'],
    [/ation$/, 'ate'],
    [/ing$/, ''],
    [/ed$/, ''],
    [/ly$/, ''],
    [/ment$/, ''],
  ] as const) {
    const cut = root.replace(ending, end);
    if (cut !== root && cut.length >= 3 && /[aeiouy][^aeiou]/.test(cut)) {
      root = cut;
      break;
    }
  }
  root = root.replace(/([bdfgklmnprt])\1$/, '$1').replace(/e$/, '');
  return root.replace(/y$/, 'i');
}

/**
 * For telling whether two options are the same: NFKC, lower case, without articles, punctuation and spaces,
 * number words as digits. Points and signs within numbers stay, since 1.5 is not 15.
 */
export function sameness(text: string): string {
  const kept = plain(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace(/(?<=\d)\.(?=\d)/g, '\uE000')
    .replace(/(?<=^|\s)[-−](?=\d)/g, '\uE001')
    .replace(/[^\p{L}\p{N}\uE000\uE001]+/gu, ' ');
  const parts = kept.split(' ').filter((word) => word !== '' && !['a', 'an', 'the'].includes(word));
  return digitsForNumberWords(parts).join('');
}

/** Shared words ÷ all words of both (Jaccard). */
export function overlap(a: string, b: string): number {
  const one = new Set(words(a).map((word) => word.toLowerCase()));
  const two = new Set(words(b).map((word) => word.toLowerCase()));
  const shared = [...one].filter((word) => two.has(word)).length;
  const union = one.size + two.size - shared;
  return union === 0 ? 1 : shared / union;
}

/** Whether one of `list` (words or phrases in lower case) stands in the text as whole words; the one found. */
export function findWord(text: string, list: readonly string[]): string | undefined {
  const held = ` ${words(text)
    .map((word) => word.toLowerCase())
    .join(' ')} `;
  return list.find((word) => held.includes(` ${word} `));
}
