import { useId } from 'react';
import { pressChoiceKey } from '#ui/choice-keys.ts';
import { ChoiceRow } from '#ui/option-row.tsx';
import { OptionReview } from '../option-review.tsx';
import type { ViewProps } from '../view-contract.ts';
import type { SingleChoiceResponse, SingleChoiceView } from './type.ts';

export function View(props: ViewProps<SingleChoiceView, SingleChoiceResponse>) {
  const { view, response, onChange, feedback, labelledBy, disabled, lang } = props;
  const name = useId();
  if (feedback) {
    return (
      <OptionReview
        options={view.options}
        feedback={feedback}
        chosen={response ? [response.option] : []}
        labelledBy={labelledBy}
        optionLang={lang}
        lang={lang}
      />
    );
  }
  return (
    <div role="radiogroup" aria-labelledby={labelledBy} onKeyDown={pressChoiceKey}>
      {view.options.map((option, index) => (
        <ChoiceRow
          key={option.id}
          kind="radio"
          name={name}
          index={index}
          text={option.text}
          lang={lang}
          checked={response?.option === option.id}
          disabled={disabled}
          onChange={() => onChange({ option: option.id })}
        />
      ))}
    </div>
  );
}
