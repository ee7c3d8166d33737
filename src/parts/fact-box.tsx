import { Trans } from '@lingui/react/macro';
import type { BankIndex } from '#domain/bank/delivered.ts';
import type { Fact } from '#domain/bank/fact.ts';
import styles from './fact-box.module.css';

interface FactBoxProps {
  readonly bank: BankIndex;
  readonly fact: Fact;
}

/** A fact, its place in its document, its year and what must be known along with it. */
export function FactBox({ bank, fact }: FactBoxProps) {
  return (
    <div className={styles.fact}>
      <p className={styles.claim} lang={bank.language}>
        {fact.claim}
      </p>
      <FactSource bank={bank} fact={fact} />
    </div>
  );
}

/** All of it but the claim. */
export function FactSource({ bank, fact }: FactBoxProps) {
  const document = bank.documents.find((d) => d.id === fact.document);
  const title = document?.shortTitle ?? fact.document;
  const { section, year } = fact;
  return (
    <>
      <p className={styles.source}>
        <span lang={bank.language}>
          {title}, “{section}”
        </span>
        {year !== undefined && (
          <>
            {' · '}
            <Trans>speaks of {year}</Trans>
          </>
        )}
        {fact.derived && (
          <>
            {' · '}
            <Trans>follows from the text, not said in it</Trans>
          </>
        )}
      </p>
      {fact.caveat && (
        <p className={styles.source}>
          <Trans>Keep in mind:</Trans> <span lang={bank.language}>{fact.caveat}</span>
        </p>
      )}
    </>
  );
}
