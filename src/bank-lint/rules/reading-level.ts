import { error, type Rule, warning } from '../rule.ts';
import { readingGrade } from '../text.ts';

const HARD = 9;
const TOO_HARD = 12;

/** Flesch–Kincaid grade of the prompt, names aside: a guide for the middle grades, no judge of sense. */
export const readingLevel: Rule = {
  id: 'reading-level',
  finds: 'both',
  english: true,
  question: ({ question }, { names }) => {
    const grade = readingGrade(question.prompt, names);
    if (grade > TOO_HARD) return [error(`the prompt reads at grade ${grade.toFixed(1)}, over ${TOO_HARD}`)];
    return grade > HARD ? [warning(`the prompt reads at grade ${grade.toFixed(1)}, over ${HARD}`)] : [];
  },
};
