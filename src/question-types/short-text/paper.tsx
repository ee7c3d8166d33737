import { PaperLine, PaperQuestion } from '../paper-question.tsx';
import type { PaperProps } from '../view-contract.ts';
import type { ShortTextView } from './type.ts';

export function Paper({ view, number, lang }: PaperProps<ShortTextView>) {
  return (
    <PaperQuestion number={number} prompt={view.prompt} lang={lang}>
      <PaperLine />
    </PaperQuestion>
  );
}
