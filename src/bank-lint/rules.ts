/** The one list of rules: each a file in rules/, named after its id. */
import type { Rule } from './rule.ts';
import { absolutes } from './rules/absolutes.ts';
import { allOrNone } from './rules/all-or-none.ts';
import { calmTopics } from './rules/calm-topics.ts';
import { careWords } from './rules/care-words.ts';
import { clang } from './rules/clang.ts';
import { confusableSource } from './rules/confusable-source.ts';
import { convergence } from './rules/convergence.ts';
import { coverage } from './rules/coverage.ts';
import { doubleNegative } from './rules/double-negative.ts';
import { evenShuffle } from './rules/even-shuffle.ts';
import { giveAway } from './rules/give-away.ts';
import { grammar } from './rules/grammar.ts';
import { hedges } from './rules/hedges.ts';
import { keyPosition } from './rules/key-position.ts';
import { lengthSpread } from './rules/length-spread.ts';
import { longKey } from './rules/long-key.ts';
import { longestIsRight } from './rules/longest-is-right.ts';
import { nearSameOptions } from './rules/near-same-options.ts';
import { negativeEmphasis } from './rules/negative-emphasis.ts';
import { negativeShare } from './rules/negative-share.ts';
import { negativeStem } from './rules/negative-stem.ts';
import { numberOrder } from './rules/number-order.ts';
import { oneKey } from './rules/one-key.ts';
import { openStem } from './rules/open-stem.ts';
import { optionCount } from './rules/option-count.ts';
import { overlappingNumbers } from './rules/overlapping-numbers.ts';
import { printingError } from './rules/printing-error.ts';
import { provenance } from './rules/provenance.ts';
import { rationale } from './rules/rationale.ts';
import { readingLevel } from './rules/reading-level.ts';
import { sameOptions } from './rules/same-options.ts';
import { undatedFigure } from './rules/undated-figure.ts';
import { untagged } from './rules/untagged.ts';
import { vagueQuantifier } from './rules/vague-quantifier.ts';

export const rules: readonly Rule[] = [
  oneKey,
  sameOptions,
  nearSameOptions,
  overlappingNumbers,
  optionCount,
  longKey,
  lengthSpread,
  longestIsRight,
  keyPosition,
  evenShuffle,
  allOrNone,
  negativeStem,
  negativeEmphasis,
  negativeShare,
  doubleNegative,
  absolutes,
  hedges,
  clang,
  convergence,
  grammar,
  numberOrder,
  openStem,
  readingLevel,
  vagueQuantifier,
  giveAway,
  confusableSource,
  provenance,
  coverage,
  undatedFigure,
  untagged,
  calmTopics,
  printingError,
  careWords,
  rationale,
];
