/** One topic (`?id=…`): read it first (`#read`), or go straight to its questions. */

import { Plural, Trans } from '@lingui/react/macro';
import { useLayoutEffect, useRef } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import type { BankIndex, TopicIndex } from '#domain/bank/delivered.ts';
import { countWithout } from '#domain/bank/tags.ts';
import { LevelBar } from '#parts/level-bar.tsx';
import { minutesFor } from '#parts/minutes.ts';
import { studySheet } from '#parts/study-sheet-address.ts';
import { topicLevels } from '#parts/topic-levels.ts';
import { Trouble } from '#parts/trouble.tsx';
import { useFactStates } from '#parts/use-fact-states.ts';
import { loadAbout, loadReading } from '#state/bank-files.ts';
import { useBank, withBank } from '#state/banks.ts';
import { useSettings } from '#state/settings.ts';
import { useHere } from '#state/use-here.ts';
import { useLoaded } from '#state/use-loaded.ts';
import { ButtonLink } from '#ui/button.tsx';
import { usePageTitle } from '#ui/page-title.ts';
import { topicQuiz } from './quiz-address.ts';
import styles from './topic-page.module.css';
import { TopicReading } from './topic-reading.tsx';
import { topicText } from './topic-text.ts';

export function Page() {
  const here = useHere();
  const bank = useBank();
  const [params] = useSearchParams();
  const topic = here ? bank.topics.find((entry) => entry.id === params.get('id')) : undefined;
  // Going on to another topic changes the query alone, which the shell takes for the same page.
  const last = useRef(topic?.id);
  useLayoutEffect(() => {
    if (last.current !== undefined && last.current !== topic?.id) {
      window.scrollTo(0, 0);
      document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
    }
    last.current = topic?.id;
  }, [topic?.id]);
  if (topic) return <Topic key={topic.id} bank={bank} topic={topic} />;
  return (
    <div className={styles.topic}>
      <h1>{here ? <Trans>There is no such topic</Trans> : <Trans>Topic</Trans>}</h1>
      {here && (
        <>
          <p>
            <Trans>The address names a topic that is not in this bank. It may have been renamed.</Trans>
          </p>
          <p>
            <ButtonLink to={withBank('/topics/', bank)}>
              <Trans>See all topics</Trans>
            </ButtonLink>
          </p>
        </>
      )}
    </div>
  );
}

function Topic({ bank, topic }: { readonly bank: BankIndex; readonly topic: TopicIndex }) {
  usePageTitle(topic.title);
  const { hash } = useLocation();
  const reading = hash === '#read';
  const leaveOut = useSettings((s) => s.leaveOut);
  const leftOut = new Set(leaveOut);
  const about = useLoaded(() => loadAbout(bank), [bank]);
  const known = useFactStates(bank);
  const loaded = useLoaded(() => loadReading(bank, topic.id), [bank, topic.id]);

  const chapter = bank.chapters.find((entry) => entry.topics.includes(topic.id));
  const count = countWithout(topic.tagged, leftOut);
  const ready = loaded.value && known.value;
  const text = ready && topicText(loaded.value, known.value.facts, bank.documents, leftOut);
  const failure = loaded.status === 'failed' ? loaded : known.status === 'failed' ? known : undefined;
  const readAddress = withBank(`/topic/?id=${topic.id}#read`, bank);

  return (
    <div className={styles.topic}>
      <p className={styles.eyebrow} lang={bank.language}>
        {chapter?.title}
      </p>
      <h1 lang={bank.language} tabIndex={-1}>
        {topic.title}
      </h1>
      <p className={styles.summary} lang={bank.language}>
        {about.value?.topics.find((entry) => entry.id === topic.id)?.summary ?? '\u00A0'}
      </p>
      <div className={styles.along}>
        {known.value && <LevelBar counts={topicLevels(known.value, topic.id, leftOut)} />}
      </div>
      <div className={styles.ways} data-print="no">
        {!reading && (
          <ButtonLink to={readAddress} look={count > 0 ? 'line' : 'main'}>
            {text ? (
              <Plural value={text.minutes} one="Read it (# minute)" other="Read it (# minutes)" />
            ) : (
              <Trans>Read it</Trans>
            )}
          </ButtonLink>
        )}
        {count > 0 && (
          <ButtonLink to={topicQuiz(bank, topic.id)} look={reading ? 'line' : 'main'}>
            <Trans>Straight to questions</Trans>
          </ButtonLink>
        )}
        <ButtonLink to={studySheet(bank, [topic.id])} look="plain">
          <Trans>Study sheet to print</Trans>
        </ButtonLink>
      </div>
      <QuestionCount count={count} all={topic.count} />
      {reading && text && <TopicReading bank={bank} topic={topic} text={text} count={count} />}
      {reading && !text && failure && (
        <Trouble
          error={failure.error}
          onRetry={() => {
            loaded.retry();
            known.retry();
          }}
        >
          <Trans>The text of this topic could not be loaded</Trans>
        </Trouble>
      )}
      {reading && !text && !failure && (loaded.status === 'loading' || known.status === 'loading') && (
        <p className={styles.quiet} role="status">
          <Trans>Loading…</Trans>
        </p>
      )}
    </div>
  );
}

function QuestionCount({ count, all }: { readonly count: number; readonly all: number }) {
  const minutes = minutesFor(Math.min(count, 10));
  if (count === 0) {
    return (
      <p className={styles.quiet}>
        <Trans>All its questions are about subjects that you left out.</Trans>
      </p>
    );
  }
  return (
    <p className={styles.quiet}>
      {count <= 10 ? (
        <Plural value={count} one="# question" other="# questions" />
      ) : (
        <Trans>{count} questions, ten at a time</Trans>
      )}
      {' · '}
      <Plural value={minutes} one="about # minute" other="about # minutes" />
      {count < all && (
        <>
          {' · '}
          <Trans>without the subjects that you left out</Trans>
        </>
      )}
    </p>
  );
}
