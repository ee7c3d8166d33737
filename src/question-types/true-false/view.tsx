import { useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import { pressChoiceKey } from '#ui/choice-keys.ts';
import { ChoiceRow } from '#ui/option-row.tsx';
import { OptionReview } from '../option-review.tsx';
import type { ViewProps } from '../view-contract.ts';
import type { TrueFalseResponse, TrueFalseView } from './type.ts';

export function View(props: ViewProps<TrueFalseView, TrueFalseResponse>) {
  const { view, response, onChange, feedback, labelledBy, disabled, lang } = props;
  const { t } = useLingui();
  const name = useId();
  const choices = view.choices.map((choice) => ({ ...choice, text: choice.value ? t`True` : t`False` }));
  if (feedback) {
    return (
      <OptionReview
        options={choices}
        feedback={feedback}
        chosen={choices.filter((choice) => choice.value === response?.value).map((choice) => choice.id)}
        labelledBy={labelledBy}
        lang={lang}
      />
    );
  }
  return (
    <div role="radiogroup" aria-labelledby={labelledBy} onKeyDown={pressChoiceKey}>
      {choices.map((choice, index) => (
        <ChoiceRow
          key={choice.id}
          kind="radio"
          name={name}
          index={index}
          text={choice.text}
          checked={response?.value === choice.value}
          disabled={disabled}
          onChange={() => onChange({ value: choice.value })}
        />
      ))}
    </div>
  );
}
