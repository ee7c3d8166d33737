import { BLANK, isTrueOrFalse } from '../choices.ts';
import { type Rule, warning } from '../rule.ts';
import { words } from '../text.ts';

const LEAST = 5;
const MOST = 40;

/** A prompt is a whole task: read alone, it says what to find. A statement to judge is one, too. */
export const openStem: Rule = {
  id: 'open-stem',
  finds: 'warnings',
  english: true,
  question: ({ question: { prompt }, anatomy }, around) => {
    const remarks = [];
    const isStatement = anatomy.choices.some((choice) => isTrueOrFalse(choice, around.words));
    const hasBlank = [prompt, ...anatomy.shown].some((text) => BLANK.test(text));
    if (!isStatement && !hasBlank && !prompt.includes('?'))
      remarks.push(warning('the prompt has neither a question mark nor a blank'));
    const length = words(prompt).length;
    if (length < LEAST || length > MOST)
      remarks.push(warning(`the prompt has ${length} words: ${LEAST} to ${MOST} are best`));
    const empty =
      /which (?:one )?of (?:the following|these)(?: \w+)? (?:is|are) (?:true|correct|right)/i.exec(prompt);
    if (empty)
      remarks.push(warning(`"${empty[0]}" asks nothing that could be answered before reading the options`));
    return remarks;
  },
};
