import { Trans } from '@lingui/react/macro';
import { PaperQuestion } from '../paper-question.tsx';
import type { PaperProps } from '../view-contract.ts';
import styles from './paper.module.css';
import type { OrderingView } from './type.ts';

/** A box before each item, for its number. */
export function Paper({ view, number, lang }: PaperProps<OrderingView>) {
  const count = view.items.length;
  return (
    <PaperQuestion number={number} prompt={view.prompt} lang={lang}>
      <p className={styles.how}>
        <Trans>Write the numbers 1 to {count} in the boxes.</Trans>
        {view.ends && (
          <span lang={lang}>
            {' '}
            1 = {view.ends.first}, {count} = {view.ends.last}
          </span>
        )}
      </p>
      <ul className={styles.items}>
        {view.items.map((item) => (
          <li key={item.id} lang={lang}>
            <span className={styles.box} />
            {item.text}
          </li>
        ))}
      </ul>
    </PaperQuestion>
  );
}
