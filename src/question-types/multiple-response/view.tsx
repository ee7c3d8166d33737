import { Trans } from '@lingui/react/macro';
import { useId } from 'react';
import { pressChoiceKey } from '#ui/choice-keys.ts';
import { ChoiceRow } from '#ui/option-row.tsx';
import { OptionReview } from '../option-review.tsx';
import type { ViewProps } from '../view-contract.ts';
import type { MultipleResponseResponse, MultipleResponseView } from './type.ts';
import styles from './view.module.css';

export function View(props: ViewProps<MultipleResponseView, MultipleResponseResponse>) {
  const { view, response, onChange, feedback, labelledBy, disabled, lang } = props;
  const id = useId();
  const ticked = response?.options ?? [];
  if (feedback) {
    return (
      <OptionReview
        options={view.options}
        feedback={feedback}
        chosen={ticked}
        several
        labelledBy={labelledBy}
        optionLang={lang}
        lang={lang}
      />
    );
  }
  return (
    <fieldset aria-labelledby={labelledBy} aria-describedby={`${id}-how`} onKeyDown={pressChoiceKey}>
      <p id={`${id}-how`} className={styles.how}>
        <Trans>Choose every one that fits.</Trans>
      </p>
      {view.options.map((option, index) => (
        <ChoiceRow
          key={option.id}
          kind="checkbox"
          name={id}
          index={index}
          text={option.text}
          lang={lang}
          checked={ticked.includes(option.id)}
          disabled={disabled}
          onChange={(event) =>
            onChange({
              options: event.target.checked
                ? [...ticked, option.id]
                : ticked.filter((other) => other !== option.id),
            })
          }
        />
      ))}
    </fieldset>
  );
}
