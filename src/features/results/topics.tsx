/** By topic and by fact: counts first, each topic's facts on opening it. */
import { Plural, Trans } from '@lingui/react/macro';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { StandingMark } from '#parts/standing-mark.tsx';
import { studySheet } from '#parts/study-sheet-address.ts';
import { Link } from '#ui/link.tsx';
import { shareRight, type TopicOutcome, tally } from './outcome.ts';
import rows from './rows.module.css';
import styles from './topics.module.css';
import { useResultWords } from './use-result-words.ts';

interface TopicsProps {
  readonly bank: BankIndex;
  readonly topics: readonly TopicOutcome[];
}

export function Topics({ bank, topics }: TopicsProps) {
  const there = topics.filter(({ title }) => title).map(({ id }) => id);
  return (
    <section aria-labelledby="topics">
      <h2 id="topics">
        <Trans>By topic and fact</Trans>
      </h2>
      <ul className={styles.topics}>
        {topics.map((topic) => (
          <li key={topic.id} className={styles.topic}>
            <Topic bank={bank} topic={topic} />
          </li>
        ))}
      </ul>
      {there.length > 0 && (
        <p className={styles.sheet} data-print="no">
          <Link to={studySheet(bank, there)}>
            <Plural
              value={there.length}
              one="Print a study sheet of this topic"
              other="Print a study sheet of these topics"
            />
          </Link>
        </p>
      )}
    </section>
  );
}

function Topic({ bank, topic }: { readonly bank: BankIndex; readonly topic: TopicOutcome }) {
  const words = useResultWords();
  const known = topic.facts.filter((fact) => fact.known);
  const head = (
    <>
      {topic.title ? (
        <span className={styles.name} lang={bank.language}>
          {topic.title}
        </span>
      ) : (
        <span className={styles.name}>
          <Trans>A topic that is no longer in the bank</Trans>
        </span>
      )}{' '}
      <span className={styles.counts}>{words.counts(tally(topic.questions))}</span>{' '}
      {topic.facts.length > 0 && <span className={styles.facts}>{words.facts(shareRight(topic.facts))}</span>}
    </>
  );
  if (known.length === 0) return <div className={styles.head}>{head}</div>;
  return (
    <details className={rows.unfold}>
      <summary className={styles.head} data-opens="">
        {head}
      </summary>
      <ul className={`${rows.rows} ${styles.inside}`}>
        {known.map((fact) => (
          <li key={fact.fact} className={rows.row}>
            <span className={rows.mark}>
              <StandingMark standing={fact.standing} />
            </span>
            <span lang={bank.language}>{fact.known?.claim}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
