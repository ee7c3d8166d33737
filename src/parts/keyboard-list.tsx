import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import styles from './keyboard-list.module.css';

function Row({ keys, children }: { readonly keys: readonly ReactNode[]; readonly children: ReactNode }) {
  return (
    <div className={styles.row}>
      <dt className={styles.keys}>
        {keys.map((key, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list
          <kbd key={i} className={styles.key}>
            {key}
          </kbd>
        ))}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Every key that does something: on the help page, and in the sheet that "?" opens. */
export function KeyboardList() {
  return (
    <dl className={styles.list}>
      <Row keys={[<Trans key="tab">Tab</Trans>]}>
        <Trans>Go to the next control. With Shift, to the one before.</Trans>
      </Row>
      <Row keys={[<Trans key="space">Space</Trans>, <Trans key="enter">Enter</Trans>]}>
        <Trans>Press a button. Space also ticks a box.</Trans>
      </Row>
      <Row keys={['↑', '↓', '←', '→']}>
        <Trans>Go through the answers of a question, or move a slider.</Trans>
      </Row>
      <Row keys={['1–9', 'A–I']}>
        <Trans>Choose an answer by its number or letter, while you are among the answers.</Trans>
      </Row>
      <Row keys={[<Trans key="enter">Enter</Trans>]}>
        <Trans>In an answer: check it. After that: next question.</Trans>
      </Row>
      <Row keys={[<Trans key="ctrl">Ctrl+Z</Trans>, <Trans key="cmd">⌘Z</Trans>]}>
        <Trans>Undo your last answer, when you are not typing. Not in tests.</Trans>
      </Row>
      <Row keys={['?']}>
        <Trans>Show these keys, when you are not typing.</Trans>
      </Row>
      <Row keys={[<Trans key="escape">Esc</Trans>]}>
        <Trans>Close a window like this one.</Trans>
      </Row>
    </dl>
  );
}
