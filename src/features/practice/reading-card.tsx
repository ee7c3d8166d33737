/** A new fact, told before it is asked for: what it says, where it stands, and what must be known along with it. */
import { Trans } from '@lingui/react/macro';
import { useId, useLayoutEffect, useRef } from 'react';
import type { BankIndex } from '#domain/bank/delivered.ts';
import type { Fact } from '#domain/bank/fact.ts';
import { FactSource } from '#parts/fact-box.tsx';
import { Button } from '#ui/button.tsx';
import dock from './dock.module.css';
import styles from './play.module.css';
import { StopHere } from './stop-here.tsx';

interface ReadingCardProps {
  readonly bank: BankIndex;
  readonly fact: Fact;
  readonly onRead: () => void;
  readonly onStop: () => void;
}

export function ReadingCard({ bank, fact, onRead, onStop }: ReadingCardProps) {
  const id = useId();
  const claim = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    window.scrollTo(0, 0);
    claim.current?.focus({ preventScroll: true });
  }, []);
  const topic = bank.topics.find((entry) => entry.id === fact.topic);
  return (
    <form
      className={styles.turn}
      data-card={fact.id}
      onSubmit={(event) => {
        event.preventDefault();
        onRead();
      }}
    >
      <div className={styles.card}>
        <div className={styles.top}>
          <p className={styles.eyebrow}>
            <span lang={bank.language}>{topic?.title}</span>
            {' · '}
            <Trans>a new fact</Trans>
          </p>
          <StopHere onStop={onStop} />
        </div>
        <div className={styles.told}>
          <h1 id={id} ref={claim} tabIndex={-1} lang={bank.language} className={styles.claim}>
            {fact.claim}
          </h1>
          <FactSource bank={bank} fact={fact} />
        </div>
        <p className={styles.eyebrow}>
          <Trans>Read it once, in your own time. You will be asked for it in a few minutes.</Trans>
        </p>
      </div>
      <div className={dock.dock}>
        <div className={dock.row}>
          <Button type="submit" className={dock.main ?? ''} aria-describedby={id}>
            <Trans>Got it: ask me later</Trans>
          </Button>
        </div>
      </div>
    </form>
  );
}
