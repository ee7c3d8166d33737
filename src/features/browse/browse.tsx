/** The search itself: the form, an open fact, and what was found. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { Trouble } from '#parts/trouble.tsx';
import { useFactStates } from '#parts/use-fact-states.ts';
import { useSettings } from '#state/settings.ts';
import { announce } from '#ui/announcer.ts';
import { Button } from '#ui/button.tsx';
import styles from './browse.module.css';
import { FactCard } from './fact-card.tsx';
import { FactRow, QuestionFold } from './found.tsx';
import { LongList } from './long-list.tsx';
import { searchWords } from './search.ts';
import { SearchForm } from './search-form.tsx';
import { TakeAlong } from './take-along.tsx';
import { useFilters } from './use-filters.ts';
import { useResults } from './use-results.ts';
import { useTopicQuestions } from './use-topic-questions.ts';

/** Typing goes on for a moment; then the counts are said once. In ms. */
const PAUSE = 800;

export function Browse({ bank }: { readonly bank: BankIndex }) {
  const { t } = useLingui();
  const [filters, change] = useFilters();
  const [showLeftOut, setShowLeftOut] = useState(false);
  const leavesOut = useSettings((s) => s.leaveOut.length > 0);
  const known = useFactStates(bank);

  const searching = searchWords(filters.search).length > 0;
  const topics = filters.topic
    ? [filters.topic]
    : searching || filters.document
      ? bank.topics.map((topic) => topic.id)
      : [];
  const loaded = useTopicQuestions(bank, topics);
  const found = useResults(bank, known.value?.facts ?? [], loaded.questions, filters, showLeftOut);

  const asked = topics.length > 0;
  const settled = known.status === 'ready' && loaded.status !== 'loading';
  const nFacts = found.facts.length;
  const nQuestions = found.questions.length;
  const empty =
    asked && settled && loaded.status === 'ready' && nFacts === 0 && nQuestions === 0 && !found.anyLeftOut;
  useEffect(() => {
    if (!asked || !settled) return;
    const timer = setTimeout(
      () => announce(t`Facts found: ${nFacts}. Questions found: ${nQuestions}.`),
      PAUSE,
    );
    return () => clearTimeout(timer);
  }, [asked, settled, nFacts, nQuestions, t]);

  if (known.status === 'failed') {
    return (
      <Trouble error={known.error} onRetry={known.retry}>
        <Trans>The facts could not be loaded</Trans>
      </Trouble>
    );
  }
  const resultKey = `${filters.search}/${filters.topic}/${filters.document}`;
  return (
    <>
      <SearchForm bank={bank} filters={filters} onChange={change} />
      <TakeAlong bank={bank} topic={filters.topic} />
      {known.value && filters.fact && (
        <FactCard
          key={filters.fact}
          bank={bank}
          id={filters.fact}
          known={known.value}
          showLeftOut={showLeftOut}
          onShowLeftOut={() => setShowLeftOut(true)}
          onClose={() => change({ fact: '' })}
        />
      )}
      {known.status === 'loading' && (
        <p className={styles.quiet}>
          <Trans>Loading…</Trans>
        </p>
      )}
      {leavesOut && (found.anyLeftOut || showLeftOut) && (
        <p className={styles.leftOut}>
          {showLeftOut ? (
            <Trans>Subjects that you left out are shown here as well.</Trans>
          ) : (
            <Trans>Some of it is about subjects that you left out, and is not shown.</Trans>
          )}
          <Button look="plain" onClick={() => setShowLeftOut(!showLeftOut)}>
            {showLeftOut ? <Trans>Leave them out again</Trans> : <Trans>Show it here</Trans>}
          </Button>
        </p>
      )}
      {empty && (
        <div className={styles.empty}>
          <h2>
            <Trans>Nothing found</Trans>
          </h2>
          <p>
            <Trans>Try fewer or shorter words, or look in all topics and documents.</Trans>
          </p>
          <p>
            <Button look="line" onClick={() => change({ search: '', topic: '', document: '' })}>
              <Trans>Clear the search</Trans>
            </Button>
          </p>
        </div>
      )}
      {asked && settled && nFacts > 0 && nQuestions > 0 && (
        <p className={styles.jump} data-print="no">
          <a href="#facts">
            <Plural value={nFacts} one="# fact" other="# facts" />
          </a>
          <a href="#questions">
            <Plural value={nQuestions} one="# question" other="# questions" />
          </a>
        </p>
      )}
      {known.value && nFacts > 0 && (
        <section aria-labelledby="facts" className={styles.results}>
          <h2 id="facts">
            <Trans>Facts</Trans> <span className={styles.count}>{nFacts}</span>
          </h2>
          <LongList key={resultKey} items={found.facts}>
            {(fact) => (
              <FactRow key={fact.id} bank={bank} fact={fact} state={known.value.states.get(fact.id)} />
            )}
          </LongList>
        </section>
      )}
      {known.value && (
        <section
          aria-labelledby="questions"
          className={styles.results}
          hidden={asked && settled && nQuestions === 0}
        >
          <h2 id="questions">
            <Trans>Questions</Trans> {asked && <span className={styles.count}>{nQuestions}</span>}
          </h2>
          {!asked && (
            <p className={styles.quiet}>
              <Trans>
                Type a word or choose a topic, and its questions come up here with their answers folded.
              </Trans>
            </p>
          )}
          <LongList key={resultKey} items={found.questions}>
            {(ready) => <QuestionFold key={ready.question.id} bank={bank} ready={ready} />}
          </LongList>
          {loaded.status === 'loading' && (
            <p className={styles.quiet}>
              <Trans>Looking through the questions…</Trans>
            </p>
          )}
        </section>
      )}
      {loaded.status === 'failed' && (
        <Trouble error={loaded.error} onRetry={loaded.retry}>
          <Trans>Not all questions could be loaded</Trans>
        </Trouble>
      )}
    </>
  );
}
