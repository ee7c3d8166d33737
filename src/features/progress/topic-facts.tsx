import { Plural, Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { ResponseRecord } from '#domain/attempt/record.ts';
import type { BankIndex, TopicIndex } from '#domain/bank/delivered.ts';
import type { Fact } from '#domain/bank/fact.ts';
import { LEVELS, levelCounts } from '#domain/study/mastery.ts';
import { LevelBar } from '#parts/level-bar.tsx';
import type { FactStates } from '#parts/use-fact-states.ts';
import { withBank } from '#state/banks.ts';
import { Link } from '#ui/link.tsx';
import { FactRow } from './fact-row.tsx';
import styles from './facts.module.css';

interface TopicFactsProps {
  readonly bank: BankIndex;
  readonly facts: FactStates;
  readonly responses: ReadonlyMap<string, readonly ResponseRecord[]>;
}

/** The bank's topics in their chapters; opened, a topic shows its facts. */
export function TopicFacts({ bank, facts, responses }: TopicFactsProps) {
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
              return (
                topic && (
                  <li key={id}>
                    <Topic bank={bank} topic={topic} facts={facts} responses={responses} />
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

/** Facts that questions ask for; the others are for reading only. */
export function askedFacts(facts: readonly Fact[]): Fact[] {
  return facts.filter((fact) => fact.context === undefined);
}

interface TopicProps extends TopicFactsProps {
  readonly topic: TopicIndex;
}

function Topic({ bank, topic, facts, responses }: TopicProps) {
  const [open, setOpen] = useState(false);
  const own = askedFacts(facts.facts).filter((fact) => fact.topic === topic.id);
  const counts = levelCounts(
    own.map((fact) => fact.id),
    facts.states,
  );
  return (
    <details className={styles.topic} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.topicSummary}>
        <span className={styles.title} lang={bank.language}>
          {topic.title}
        </span>
        <LevelBar counts={counts} />
      </summary>
      {open && <Facts bank={bank} topic={topic} own={own} facts={facts} responses={responses} />}
    </details>
  );
}

function Facts({ bank, topic, own, facts, responses }: TopicProps & { readonly own: readonly Fact[] }) {
  const levelOf = (fact: Fact) => facts.states.get(fact.id)?.level ?? 'new';
  // Least known first: that is where looking helps most.
  const answered = own
    .filter((fact) => levelOf(fact) !== 'new')
    .sort((a, b) => LEVELS.indexOf(levelOf(a)) - LEVELS.indexOf(levelOf(b)));
  const fresh = own.filter((fact) => levelOf(fact) === 'new');
  return (
    <div className={styles.facts}>
      {answered.length > 0 && (
        <ul className={styles.list}>
          {answered.map((fact) => (
            <FactRow
              key={fact.id}
              bank={bank}
              fact={fact}
              level={levelOf(fact)}
              responses={responses.get(fact.id) ?? []}
            />
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
