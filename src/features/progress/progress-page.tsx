/** Progress: what is known, how that came about, and all of it in the learner's own hands. */
import { Trans } from '@lingui/react/macro';
import type { BankIndex } from '#domain/bank/delivered.ts';
import onPaper from '#parts/on-paper.module.css';
import { Trouble } from '#parts/trouble.tsx';
import { useBank } from '#state/banks.ts';
import { countRecords, useLog } from '#state/log.ts';
import { hasAnswers, type Study, useStudy } from '#state/study.ts';
import { Later } from './later.tsx';
import { MapSection, NothingYet } from './map-section.tsx';
import type { More } from './more.tsx';
import { Notes } from './notes.tsx';
import { PastQuizzes } from './past-quizzes.tsx';
import styles from './progress-page.module.css';
import type { TopicFacts } from './topic-facts.tsx';
import { YourData } from './your-data.tsx';

const loadMore = async (): Promise<typeof More> => (await import('./more.tsx')).More;
const loadTopicFacts = async (): Promise<typeof TopicFacts> => (await import('./topic-facts.tsx')).TopicFacts;

export function Page() {
  const bank = useBank();
  return (
    <div className={`${styles.page} ${onPaper.printed}`}>
      <header className={styles.head}>
        <h1>
          <Trans>Progress</Trans>
        </h1>
      </header>
      <Known key={bank.id} bank={bank} />
      <YourData />
    </div>
  );
}

/** The map needs no more than what the record comes to; what tells of single answers waits for all of it. */
function Known({ bank }: { readonly bank: BankIndex }) {
  const study = useStudy(bank);
  const status = useLog((s) => s.status);
  // Told at once: there is nothing to wait for.
  const empty = useLog((s) => countRecords(s) === 0);
  if (status === 'loading') return <div className={styles.frame} />;
  const begun = study.value ? study.value.state.responses > 0 : hasAnswers(bank.id);
  return (
    <>
      {study.value && begun ? (
        <Begun bank={bank} study={study.value} />
      ) : study.status === 'failed' && begun ? (
        <Trouble error={study.error} onRetry={study.retry}>
          <Trans>The facts could not be loaded.</Trans>
        </Trouble>
      ) : empty || study.value || study.status === 'failed' ? (
        <NothingYet bank={bank} />
      ) : (
        <div className={styles.frame} />
      )}
      <PastQuizzes bank={bank} />
      {study.value && begun && (
        <section className={styles.facts} aria-labelledby="facts">
          <h2 id="facts">
            <Trans>Fact by fact</Trans>
          </h2>
          <p className={styles.lead}>
            <Trans>Open a topic to see its facts, and a fact to see your answers behind it.</Trans>
          </p>
          <Later
            load={loadTopicFacts}
            props={{ bank, facts: study.value.facts.facts, states: study.value.state.facts }}
          />
        </section>
      )}
      <Notes bank={bank} />
    </>
  );
}

function Begun({ bank, study }: { readonly bank: BankIndex; readonly study: Study }) {
  return (
    <>
      <MapSection bank={bank} study={study} />
      <Later load={loadMore} props={{ bank, study }} />
    </>
  );
}
