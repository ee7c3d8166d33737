/** Progress: what is known, how that came about, and all of it in the learner's own hands. */
import { Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { Trouble } from '#parts/trouble.tsx';
import { useFactStates } from '#parts/use-fact-states.ts';
import { useBank } from '#state/banks.ts';
import { bankResponses, useLog } from '#state/log.ts';
import { responsesByFact } from './history.ts';
import { Notes } from './notes.tsx';
import { PastQuizzes } from './past-quizzes.tsx';
import styles from './progress-page.module.css';
import { NothingYet, Summary } from './summary.tsx';
import { TopicFacts } from './topic-facts.tsx';
import { YourData } from './your-data.tsx';

export function Page() {
  const bank = useBank();
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>
          <Trans>Progress</Trans>
        </h1>
      </header>
      <Known bank={bank} />
      <YourData />
    </div>
  );
}

function Known({ bank }: { readonly bank: BankIndex }) {
  const facts = useFactStates(bank);
  const status = useLog((s) => s.status);
  const records = useLog((s) => s.records);
  const revision = useLog((s) => s.revision);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the records grow in place; their revision tells
  const responses = useMemo(() => bankResponses(records, bank.id), [records, revision, bank]);
  const begun = responses.some((response) => response.how !== 'skipped');
  const byFact = useMemo(() => responsesByFact(responses), [responses]);

  if (status === 'loading') return <div className={styles.frame} />;
  return (
    <>
      {!begun ? (
        <NothingYet bank={bank} />
      ) : (
        <>
          {facts.status === 'failed' && (
            <Trouble error={facts.error} onRetry={facts.retry}>
              <Trans>The facts could not be loaded.</Trans>
            </Trouble>
          )}
          {facts.value ? (
            <Summary facts={facts.value} responses={responses} />
          ) : (
            facts.status !== 'failed' && <div className={styles.frame} />
          )}
        </>
      )}
      <PastQuizzes bank={bank} />
      {begun && facts.value && (
        <section className={styles.facts} aria-labelledby="facts">
          <h2 id="facts">
            <Trans>Fact by fact</Trans>
          </h2>
          <p className={styles.lead}>
            <Trans>Open a topic to see its facts, and a fact to see your answers behind it.</Trans>
          </p>
          <TopicFacts bank={bank} facts={facts.value} responses={byFact} />
        </section>
      )}
      <Notes bank={bank} />
    </>
  );
}
