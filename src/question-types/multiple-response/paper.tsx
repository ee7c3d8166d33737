import { Trans } from '@lingui/react/macro';
import { PaperOptions, PaperQuestion } from '../paper-question.tsx';
import type { PaperProps } from '../view-contract.ts';
import type { MultipleResponseView } from './type.ts';
import styles from './view.module.css';

export function Paper({ view, number, lang }: PaperProps<MultipleResponseView>) {
  return (
    <PaperQuestion number={number} prompt={view.prompt} lang={lang}>
      <p className={styles.how}>
        <Trans>Choose every one that fits.</Trans>
      </p>
      <PaperOptions options={view.options} several lang={lang} />
    </PaperQuestion>
  );
}
