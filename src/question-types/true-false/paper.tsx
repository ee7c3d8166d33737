import { useLingui } from '@lingui/react/macro';
import { PaperOptions, PaperQuestion } from '../paper-question.tsx';
import type { PaperProps } from '../view-contract.ts';
import type { TrueFalseView } from './type.ts';

export function Paper({ view, number, lang }: PaperProps<TrueFalseView>) {
  const { t } = useLingui();
  const choices = view.choices.map((choice) => ({ id: choice.id, text: choice.value ? t`True` : t`False` }));
  return (
    <PaperQuestion number={number} prompt={view.prompt} lang={lang}>
      <PaperOptions options={choices} />
    </PaperQuestion>
  );
}
