import { Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import type { Quiz } from '#domain/attempt/record.ts';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { useQuizTitle } from '#parts/quiz-title.ts';
import { ButtonLink } from '#ui/button.tsx';
import styles from './home-page.module.css';

interface Unfinished {
  readonly id: string;
  readonly quiz: Quiz;
  readonly answered: number;
  readonly count: number;
}

/** What was left, to go on with. Its place is kept by the boot script's `data-continue`, so nothing moves. */
export function Continue({ bank }: { readonly bank: BankIndex }) {
  const [unfinished, setUnfinished] = useState<Unfinished | null>(null);
  useEffect(() => {
    let here = true;
    void import('./unfinished.ts')
      .then(({ findUnfinished }) => findUnfinished(bank.id))
      .then((found) => here && setUnfinished(found));
    return () => {
      here = false;
    };
  }, [bank]);
  return (
    <div className={styles.continue} data-offered={unfinished !== null}>
      {unfinished && <Offer bank={bank} unfinished={unfinished} />}
    </div>
  );
}

function Offer({ bank, unfinished }: { readonly bank: BankIndex; readonly unfinished: Unfinished }) {
  const title = useQuizTitle(bank, unfinished.quiz);
  const { answered, count } = unfinished;
  return (
    <>
      <div>
        <h2 className={styles.left}>
          <Trans>Continue where you left off</Trans>
        </h2>
        <p>
          {title} ·{' '}
          <Trans>
            {answered} of {count} answered
          </Trans>
        </p>
      </div>
      <ButtonLink to={`/quiz/?a=${unfinished.id}`} look="line">
        <Trans>Continue</Trans>
      </ButtonLink>
    </>
  );
}
