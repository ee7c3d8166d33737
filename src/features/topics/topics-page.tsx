/** All topics in their chapters: what each is about, how far along it is, and both ways into it. */
import { Plural, Trans } from '@lingui/react/macro';
import type { BankIndex, TopicIndex } from '#domain/bank/delivered.ts';
import type { Tag } from '#domain/bank/tag-list.ts';
import { countWithout } from '#domain/bank/tags.ts';
import { LevelBar } from '#parts/level-bar.tsx';
import { studySheet } from '#parts/study-sheet-address.ts';
import { topicLevels } from '#parts/topic-levels.ts';
import { type FactStates, useFactStates } from '#parts/use-fact-states.ts';
import { loadAbout } from '#state/bank-files.ts';
import { useBank, withBank } from '#state/banks.ts';
import { useSettings } from '#state/settings.ts';
import { useLoaded } from '#state/use-loaded.ts';
import { Button } from '#ui/button.tsx';
import { Link } from '#ui/link.tsx';
import { topicQuiz } from './quiz-address.ts';
import styles from './topics-page.module.css';

export function Page() {
  const bank = useBank();
  const leaveOut = useSettings((s) => s.leaveOut);
  const leftOut = new Set(leaveOut);
  const about = useLoaded(() => loadAbout(bank), [bank]);
  const known = useFactStates(bank);
  const failed = about.status === 'failed' || known.status === 'failed';
  return (
    <>
      <h1>
        <Trans>Topics</Trans>
      </h1>
      <p className={styles.intro}>
        <Trans>Read a topic first, or go straight to its questions.</Trans>
      </p>
      {failed && (
        <p className={styles.intro} role="alert">
          <Trans>
            How far along you are could not be shown: the list of facts didn’t come. Your answers are kept,
            and the topics work as they are.
          </Trans>{' '}
          <Button
            look="plain"
            onClick={() => {
              about.retry();
              known.retry();
            }}
          >
            <Trans>Try again</Trans>
          </Button>
        </p>
      )}
      {bank.chapters.map((chapter) => (
        <section key={chapter.id} aria-labelledby={`chapter-${chapter.id}`} className={styles.chapter}>
          <h2 id={`chapter-${chapter.id}`} lang={bank.language}>
            {chapter.title}
          </h2>
          <ul className={styles.topics}>
            {chapter.topics.map((id) => {
              const topic = bank.topics.find((entry) => entry.id === id);
              return topic ? (
                <TopicRow
                  key={id}
                  bank={bank}
                  topic={topic}
                  summary={about.value?.topics.find((entry) => entry.id === id)?.summary}
                  leftOut={leftOut}
                  known={known.value}
                />
              ) : null;
            })}
          </ul>
        </section>
      ))}
      <section aria-labelledby="take-along" className={styles.chapter} data-print="no">
        <h2 id="take-along">
          <Trans>Take them with you</Trans>
        </h2>
        <ul className={styles.ways}>
          <li>
            <Link to={studySheet(bank, [])}>
              <Trans>Print a study sheet</Trans>
            </Link>{' '}
            <Trans>with a self-test and its key</Trans>
          </li>
          <li>
            <Link to={withBank('/browse/#take', bank)}>
              <Trans>Save as cards for Anki, or as a table</Trans>
            </Link>
          </li>
        </ul>
      </section>
    </>
  );
}

interface TopicRowProps {
  readonly bank: BankIndex;
  readonly topic: TopicIndex;
  readonly summary: string | undefined;
  readonly leftOut: ReadonlySet<Tag>;
  readonly known: FactStates | undefined;
}

function TopicRow({ bank, topic, summary, leftOut, known }: TopicRowProps) {
  const count = countWithout(topic.tagged, leftOut);
  return (
    <li className={styles.topic}>
      <div>
        <h3>
          <Link to={withBank(`/topic/?id=${topic.id}`, bank)} className={styles.name} lang={bank.language}>
            {topic.title}
          </Link>
        </h3>
        <p className={styles.summary} lang={bank.language}>
          {summary ?? '\u00A0'}
        </p>
      </div>
      <div className={styles.along}>
        {known && <LevelBar counts={topicLevels(known, topic.id, leftOut)} />}
      </div>
      <p className={styles.quiz}>
        {count > 0 ? (
          <Link to={topicQuiz(bank, topic.id)}>
            <Plural value={count} one="# question" other="# questions" />
          </Link>
        ) : (
          <Trans>All left out</Trans>
        )}
      </p>
    </li>
  );
}
