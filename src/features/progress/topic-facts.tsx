import { Plural, Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { BankIndex, TopicIndex } from '#domain/bank/delivered.ts';
import type { Fact } from '#domain/bank/fact.ts';
import { LevelBar } from '#parts/level-bar.tsx';
import { withBank } from '#state/banks.ts';
import { useSettings } from '#state/settings.ts';
import { Link } from '#ui/link.tsx';
import { FactRow } from './fact-row.tsx';
import styles from './facts.module.css';
import { BEST_FIRST, countLevels, levelOf, type States } from './levels.ts';
import { askedFacts } from './map-groups.ts';

interface TopicFactsProps {
  readonly bank: BankIndex;
  readonly facts: readonly Fact[];
  readonly states: States;
}

/** The bank's topics in their chapters; opened, a topic shows its facts. */
export function TopicFacts({ bank, facts, states }: TopicFactsProps) {
  const leaveOut = useSettings((s) => s.leaveOut);
  const asked = askedFacts(facts, new Set(leaveOut));
  return (
    <>
      {bank.chapters.map((chapter) => (
        <section key={chapter.id} className={styles.chapter} aria-labelledby={`chapter-${chapter.id}`}>
          <h3 id={`chapter-${chapter.id}`} lang={bank.language}>
            {chapter.title}
          </h3>
          <ul className={styles.topics}>
            {chapter.topics.map((id) => {
              const topic = bank.topics.find((t) => t.id === id);
              const own = asked.filter((fact) => fact.topic === id);
              return (
                topic &&
                own.length > 0 && (
                  <li key={id}>
                    <Topic bank={bank} topic={topic} own={own} states={states} />
                  </li>
                )
              );
            })}
          </ul>
        </section>
      ))}
    </>
  );
}

interface TopicProps {
  readonly bank: BankIndex;
  readonly topic: TopicIndex;
  /** Its facts that are asked. */
  readonly own: readonly Fact[];
  readonly states: States;
}

function Topic({ bank, topic, own, states }: TopicProps) {
  const [open, setOpen] = useState(false);
  const counts = countLevels(own, states);
  return (
    <details className={styles.topic} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.topicSummary}>
        <span className={styles.title} lang={bank.language}>
          {topic.title}
        </span>
        <LevelBar counts={counts} />
      </summary>
      {open && <Facts bank={bank} topic={topic} own={own} states={states} />}
    </details>
  );
}

function Facts({ bank, topic, own, states }: TopicProps) {
  const level = (fact: Fact) => levelOf(fact, states);
  // Least known first: that is where looking helps most.
  const answered = own
    .filter((fact) => level(fact) !== 'new')
    .sort((a, b) => BEST_FIRST.indexOf(level(b)) - BEST_FIRST.indexOf(level(a)));
  const fresh = own.filter((fact) => level(fact) === 'new');
  return (
    <div className={styles.facts}>
      {answered.length > 0 && (
        <ul className={styles.list}>
          {answered.map((fact) => (
            <FactRow key={fact.id} bank={bank} fact={fact} level={level(fact)} />
          ))}
        </ul>
      )}
      {fresh.length > 0 && <Fresh bank={bank} facts={fresh} />}
      <p>
        <Link to={withBank(`/topic/?id=${topic.id}`, bank)}>
          <Trans>Read or practise this topic</Trans>
        </Link>
      </p>
    </div>
  );
}

/** Trying to remember teaches more than reading ahead, so what was not asked yet stays folded. */
function Fresh({ bank, facts }: { readonly bank: BankIndex; readonly facts: readonly Fact[] }) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.fresh}>
        <Plural value={facts.length} one="# fact not asked yet" other="# facts not asked yet" />{' '}
        <span className={styles.small}>
          <Trans>Opening this gives answers away.</Trans>
        </span>
      </summary>
      {open && (
        <ul className={styles.unasked} lang={bank.language}>
          {facts.map((fact) => (
            <li key={fact.id}>{fact.claim}</li>
          ))}
        </ul>
      )}
    </details>
  );
}
