import type { ViewProps } from '../view-contract.ts';
import { TextReview } from './text-review.tsx';
import type { ShortTextResponse, ShortTextView } from './type.ts';
import styles from './view.module.css';

export function View(props: ViewProps<ShortTextView, ShortTextResponse>) {
  const { response, onChange, feedback, labelledBy, disabled, lang } = props;
  if (feedback)
    return <TextReview response={response} feedback={feedback} labelledBy={labelledBy} lang={lang} />;
  return (
    <input
      className={styles.field}
      type="text"
      aria-labelledby={labelledBy}
      lang={lang}
      value={response?.text ?? ''}
      disabled={disabled}
      maxLength={200}
      // The browser's own help would spell the answer, or offer somebody else's.
      autoComplete="off"
      autoCorrect="off"
      autoCapitalize="none"
      spellCheck={false}
      enterKeyHint="done"
      onChange={(event) => onChange({ text: event.target.value })}
    />
  );
}
