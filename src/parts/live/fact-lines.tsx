import { Trans } from '@lingui/react/macro';
import type { Reveal } from '#protocol/to-browser.ts';
import styles from './stage.module.css';

/** The facts that a question asked for, each with its place in its document. */
export function FactLines({ facts, lang }: { readonly facts: Reveal['facts']; readonly lang: string }) {
  return facts.map((fact) => (
    <div key={fact.id} className={styles.fact} data-whole="">
      <p className={styles.claim} lang={lang}>
        {fact.claim}
      </p>
      <p className={styles.source}>
        <span lang={lang}>
          {fact.document}, “{fact.section}”
        </span>
        {fact.year !== undefined && (
          <>
            {' · '}
            <Trans>speaks of {fact.year}</Trans>
          </>
        )}
      </p>
      {fact.caveat && (
        <p className={styles.source}>
          <Trans>Keep in mind:</Trans> <span lang={lang}>{fact.caveat}</span>
        </p>
      )}
    </div>
  ));
}
