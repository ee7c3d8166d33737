import { PaperOptions, PaperQuestion } from '../paper-question.tsx';
import type { PaperProps } from '../view-contract.ts';
import type { SingleChoiceView } from './type.ts';

export function Paper({ view, number, lang }: PaperProps<SingleChoiceView>) {
  return (
    <PaperQuestion number={number} prompt={view.prompt} lang={lang}>
      <PaperOptions options={view.options} lang={lang} />
    </PaperQuestion>
  );
}
