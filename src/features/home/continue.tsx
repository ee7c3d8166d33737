import { type ReactNode, useEffect, useState } from 'react';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { whenIdle } from '#platform/moments.ts';
import styles from './home-page.module.css';

/**
 * What was left, to go on with, or what is due today. Its place is kept by the boot script's `data-continue`, so
 * nothing moves.
 */
export function Continue({ bank }: { readonly bank: BankIndex }) {
  const [offer, setOffer] = useState<ReactNode>(null);
  useEffect(() => {
    let here = true;
    whenIdle(() => {
      void import('./offer.tsx')
        .then(({ findOffer }) => findOffer(bank))
        .then((found) => here && setOffer(found))
        .catch(() => undefined);
    });
    return () => {
      here = false;
    };
  }, [bank]);
  return (
    <div className={styles.continue} data-offered={offer !== null}>
      {offer}
    </div>
  );
}
