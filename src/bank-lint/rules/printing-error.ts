import { error, type Rule } from '../rule.ts';
import { plain } from '../text.ts';
import { bankTexts, questionTexts } from '../texts.ts';

/** Misprints of source documents, which copying would carry on: also captions run into the word before them. */
const MISPRINTS =
  /\bstudding\b|\brobing\b|\bnumber or children\b|\bsurvivors or violence\b|\bslaved\b|\bhereand\b|\bawHelp\b|\bsmallThis\b|\bscalesThe\b/i;

export const printingError: Rule = {
  id: 'printing-error',
  finds: 'errors',
  english: true,
  question: (subject) => questionTexts(subject).flatMap(remarks),
  bank: ({ bank }) => bankTexts(bank).flatMap(({ where, text }) => remarks(text, where)),
};

function remarks(text: string, where: unknown) {
  const found = MISPRINTS.exec(plain(text));
  const place = typeof where === 'string' ? `${where}: ` : '';
  return found ? [error(`${place}"${found[0]}" is a misprint of a source`)] : [];
}
