/** English. Written so that whatever a fact's words are, the sentence around them stays right. */
import type { Words } from './words.ts';

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];
const stop = (sentence: string) => (/[.!?]["”’]?$/.test(sentence.trim()) ? sentence : `${sentence}.`);
/** In the middle of a sentence; names and abbreviations keep their capital, since only authors know them. */
const quoted = (text: string) => `“${text}”`;

const join = (members: readonly string[]): string =>
  members.length < 2
    ? (members[0] ?? '')
    : `${members.slice(0, -1).join(', ')} and ${members[members.length - 1] ?? ''}`;

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const en: Words = {
  figure: (value, high) => {
    const one = value.toLocaleString('en-GB');
    return high === undefined ? one : `${one} or ${high.toLocaleString('en-GB')}`;
  },
  measure: (figure, unit) => (unit.startsWith('%') ? `${figure}${unit}` : `${figure} ${unit}`),
  join,
  option: upperFirst,

  estimatePrompt: (ask) => `${ask} Make your best guess before you see the figure.`,
  gapPrompt: (document) => `What belongs in the gap, according to the ${document}?`,
  meaningPrompt: (term, document) => `What does ${quoted(term)} mean in the ${document}?`,
  ends: { first: 'first', last: 'last' },

  explanation: ({ claim, caveat, section }, document) =>
    [
      stop(claim),
      ...(caveat === undefined ? [] : [stop(caveat)]),
      `It stands in the ${document}, under ${quoted(section)}.`,
    ].join(' '),
  says: (sentence, { section }, document) =>
    `${stop(upperFirst(sentence))} So it stands in the ${document}, under ${quoted(section)}.`,
  doubted: (other, why) => `You may have had “${other}” in mind. ${stop(why)}`,
  misread: (sentence, why) => `Perhaps you read it as “${stop(sentence)}” ${stop(why)}`,
  instead: (sentence, why) => `${stop(why)} It should read: ${stop(sentence)}`,
  elsewhere: (claim) => `That belongs to another fact: ${stop(claim)}`,
  place: (n, before, after, document) => {
    const between = [
      ...(before === undefined ? [] : [`after ${quoted(before)}`]),
      ...(after === undefined ? [] : [`before ${quoted(after)}`]),
    ];
    return `This comes ${ORDINALS[n] ?? `at place ${n + 1}`} in the ${document}, ${between.join(' and ')}.`;
  },
  pair: (left, right, document) => `The ${document} links ${quoted(left)} with ${quoted(right)}.`,
  mixedUp: (right, itsLeft, left, itsRight) =>
    `${quoted(upperFirst(right))} goes with ${quoted(itsLeft)}; with ${quoted(left)} goes ${quoted(itsRight)}.`,
  group: (member, group, document) =>
    `By the account of the ${document}, ${quoted(member)} belongs under ${quoted(group)}.`,
};
