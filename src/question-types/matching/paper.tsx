import { optionLetter } from '#ui/option-row.tsx';
import { PaperColumns } from '../paper-columns.tsx';
import { PaperQuestion } from '../paper-question.tsx';
import type { PaperProps } from '../view-contract.ts';
import type { MatchingView } from './type.ts';

/** Two columns: a line before each item takes the letter of its target. */
export function Paper({ view, number, lang }: PaperProps<MatchingView>) {
  return (
    <PaperQuestion number={number} prompt={view.prompt} lang={lang}>
      <PaperColumns
        lang={lang}
        items={view.items}
        choices={view.targets.map((target, index) => ({ ...target, sign: optionLetter(index) }))}
      />
    </PaperQuestion>
  );
}
