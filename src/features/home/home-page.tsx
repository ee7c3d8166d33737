/** Home is a question. Everything else stands below it. */
import { Trans } from '@lingui/react/macro';
import { useBank } from '#state/banks.ts';
import { Chapters } from './chapters.tsx';
import { Continue } from './continue.tsx';
import { FirstQuestion } from './first-question.tsx';
import styles from './home-page.module.css';
import { ReadySets } from './ready-sets.tsx';

export function Page() {
  const bank = useBank();
  return (
    <div className={styles.home}>
      <FirstQuestion key={bank.id} bank={bank} />
      <Continue bank={bank} />
      {bank.sets.length > 0 && (
        <section aria-labelledby="sets">
          <h2 id="sets" className={styles.section}>
            <Trans>Or start with</Trans>
          </h2>
          <ReadySets bank={bank} />
        </section>
      )}
      <section aria-labelledby="chapters">
        <h2 id="chapters" className={styles.section}>
          <Trans>All topics</Trans>
        </h2>
        <Chapters bank={bank} />
      </section>
    </div>
  );
}
