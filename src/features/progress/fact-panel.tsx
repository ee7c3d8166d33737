import { Plural, Trans } from '@lingui/react/macro';
import { type Ref, useState } from 'react';
import type { BankIndex } from '#domain/bank/delivered.ts';
import type { Fact } from '#domain/bank/fact.ts';
import type { FactState } from '#domain/study/mastery.ts';
import { MasteryMark } from '#parts/mastery-mark.tsx';
import { withBank } from '#state/banks.ts';
import { Button } from '#ui/button.tsx';
import { Link } from '#ui/link.tsx';
import styles from './fact-panel.module.css';
import { useDates } from './use-dates.ts';

interface FactPanelProps {
  readonly bank: BankIndex;
  readonly fact: Fact;
  /** undefined: never asked. */
  readonly state: FactState | undefined;
  readonly onClose: () => void;
  readonly ref: Ref<HTMLElement>;
}

/** The fact that was chosen on the map, at the foot of the screen as long as the map is on it. */
export function FactPanel({ bank, fact, state, onClose, ref }: FactPanelProps) {
  const [told, setTold] = useState(state !== undefined);
  const topic = bank.topics.find(({ id }) => id === fact.topic);
  return (
    <section
      ref={ref}
      tabIndex={-1}
      aria-labelledby="chosen-fact"
      className={styles.panel}
      data-print="no"
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <div className={styles.head}>
        <p className={styles.where}>
          <MasteryMark level={state?.level ?? 'new'} />
          <span lang={bank.language}>{topic?.title}</span>
        </p>
        <Button look="plain" className={styles.close} onClick={onClose}>
          <Trans>Close</Trans>
        </Button>
      </div>
      {told ? (
        <p id="chosen-fact" className={styles.claim} lang={bank.language}>
          {fact.claim}
        </p>
      ) : (
        <p id="chosen-fact" className={styles.untold}>
          <Trans>Not asked yet. Reading it first gives the answer away.</Trans>
        </p>
      )}
      <div className={styles.foot}>
        {state && <History state={state} />}
        {told ? (
          <Link to={withBank(`/browse/?fact=${fact.id}`, bank)}>
            <Trans>See this fact and its questions</Trans>
          </Link>
        ) : (
          <Button look="line" onClick={() => setTold(true)}>
            <Trans>Read it</Trans>
          </Button>
        )}
      </div>
    </section>
  );
}

/** How it came to its level. */
function History({ state }: { readonly state: FactState }) {
  const dates = useDates();
  const last = dates.ofTime(state.lastAt);
  return (
    <p className={styles.history}>
      <Plural value={state.responses} one="Answered # time" other="Answered # times" />
      {', '}
      <Trans>last on {last}</Trans>
      {state.rightDays.length > 0 && (
        <>
          {' · '}
          <Plural value={state.rightDays.length} one="right on # day" other="right on # days" />
        </>
      )}
      {state.missed > 0 && (
        <>
          {' · '}
          <Plural value={state.missed} one="missed # time" other="missed # times" />
        </>
      )}
    </p>
  );
}
