import { Plural, Trans } from '@lingui/react/macro';
import type { ResponseRecord } from '#domain/attempt/record.ts';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { levelCounts } from '#domain/study/mastery.ts';
import type { FactStates } from '#parts/use-fact-states.ts';
import { withBank } from '#state/banks.ts';
import { ButtonLink } from '#ui/button.tsx';
import { LevelsPicture } from './levels-picture.tsx';
import styles from './progress-page.module.css';
import { askedFacts } from './topic-facts.tsx';

interface SummaryProps {
  readonly facts: FactStates;
  readonly responses: readonly ResponseRecord[];
}

/** How far along, in a sentence and a picture. */
export function Summary({ facts, responses }: SummaryProps) {
  const asked = askedFacts(facts.facts);
  const counts = levelCounts(
    asked.map((fact) => fact.id),
    facts.states,
  );
  const known = counts.familiar + counts.strong + counts.mastered;
  const total = asked.length;
  const answers = responses.filter((response) => response.how === 'answered').length;
  const days = new Set(responses.map((response) => response.day)).size;
  return (
    <section className={styles.summary} aria-labelledby="so-far">
      <h2 id="so-far" className={styles.headline}>
        {known > 0 ? (
          <Plural value={total} one={`You know ${known} of # fact`} other={`You know ${known} of # facts`} />
        ) : (
          <Trans>You have begun</Trans>
        )}
      </h2>
      <p className={styles.lead}>
        <Plural value={answers} one="# answer" other="# answers" />
        {' · '}
        <Plural value={days} one="on # day" other="on # days" />
      </p>
      <LevelsPicture counts={counts} />
    </section>
  );
}

export function NothingYet({ bank }: { readonly bank: BankIndex }) {
  return (
    <section className={styles.empty}>
      <p className={styles.lead}>
        <Trans>
          Nothing here yet. Answer a few questions, and this page shows which facts you know and how well.
        </Trans>
      </p>
      <p>
        <ButtonLink to={withBank('/', bank)}>
          <Trans>Answer a first question</Trans>
        </ButtonLink>
      </p>
    </section>
  );
}
