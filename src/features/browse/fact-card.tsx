/** One fact in full: where it stands, how well it is known, and what asks for it. */
import { Plural, Trans } from '@lingui/react/macro';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import type { BankIndex } from '#domain/bank/delivered.ts';
import type { Fact } from '#domain/bank/fact.ts';
import { isOffered } from '#domain/bank/tags.ts';
import { FactBox } from '#parts/fact-box.tsx';
import { MasteryMark } from '#parts/mastery-mark.tsx';
import { Trouble } from '#parts/trouble.tsx';
import type { FactStates } from '#parts/use-fact-states.ts';
import type { ReadyQuestion } from '#state/bank-files.ts';
import { withBank } from '#state/banks.ts';
import { useSettings } from '#state/settings.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Link } from '#ui/link.tsx';
import styles from './browse.module.css';
import { QuestionFold } from './found.tsx';
import { useTopicQuestions } from './use-topic-questions.ts';

interface FactCardProps {
  readonly bank: BankIndex;
  readonly id: string;
  readonly known: FactStates;
  readonly showLeftOut: boolean;
  readonly onShowLeftOut: () => void;
  readonly onClose: () => void;
}

export function FactCard({ bank, id, known, showLeftOut, onShowLeftOut, onClose }: FactCardProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const leaveOut = useSettings((s) => s.leaveOut);
  useLayoutEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  const fact = known.facts.find((entry) => entry.id === id);
  const shown = fact && (showLeftOut || isOffered(fact.sensitive ?? [], new Set(leaveOut)));
  return (
    <section className={styles.card} aria-labelledby="fact">
      <div className={styles.cardHead}>
        <h2 id="fact" ref={heading} tabIndex={-1}>
          <Trans>One fact</Trans>
        </h2>
        <Button look="plain" data-print="no" onClick={onClose}>
          <Trans>Close</Trans>
        </Button>
      </div>
      {shown ? (
        <WholeFact bank={bank} fact={fact} known={known} showLeftOut={showLeftOut} />
      ) : fact ? (
        <p>
          <Trans>This fact is about a subject that you left out.</Trans>{' '}
          <Button look="plain" onClick={onShowLeftOut}>
            <Trans>Show it here</Trans>
          </Button>
        </p>
      ) : (
        <p>
          <Trans>The address names a fact that is not in this bank. Search for its words below.</Trans>
        </p>
      )}
    </section>
  );
}

interface WholeFactProps {
  readonly bank: BankIndex;
  readonly fact: Fact;
  readonly known: FactStates;
  readonly showLeftOut: boolean;
}

function WholeFact({ bank, fact, known, showLeftOut }: WholeFactProps) {
  const state = known.states.get(fact.id);
  const topic = bank.topics.find((entry) => entry.id === fact.topic);
  return (
    <>
      <FactBox bank={bank} fact={fact} />
      <dl className={styles.about}>
        {topic && (
          <About label={<Trans>Topic</Trans>}>
            <Link to={withBank(`/topic/?id=${topic.id}`, bank)} lang={bank.language}>
              {topic.title}
            </Link>
          </About>
        )}
        {fact.also && (
          <About label={<Trans>Said again under</Trans>}>
            <span lang={bank.language}>{fact.also.map((section) => `“${section}”`).join(', ')}</span>
          </About>
        )}
        {fact.context ? (
          <About label={<Trans>Not asked</Trans>}>
            <span lang={bank.language}>{fact.context}</span>
          </About>
        ) : (
          <About label={<Trans>How well you know it</Trans>}>
            <MasteryMark level={state?.level ?? 'new'} />
            {' · '}
            {state ? (
              <Plural value={state.responses} one="answered # time" other="answered # times" />
            ) : (
              <Trans>not answered yet</Trans>
            )}
          </About>
        )}
      </dl>
      {!fact.context && <Related bank={bank} fact={fact} showLeftOut={showLeftOut} />}
    </>
  );
}

function About({ label, children }: { readonly label: ReactNode; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface RelatedProps {
  readonly bank: BankIndex;
  readonly fact: Fact;
  readonly showLeftOut: boolean;
}

/** The questions that ask for a fact stand in its own topic, a few comparisons aside. */
function Related({ bank, fact, showLeftOut }: RelatedProps) {
  const leaveOut = useSettings((s) => s.leaveOut);
  const loaded = useTopicQuestions(bank, [fact.topic]);
  const leftOut = new Set(showLeftOut ? [] : leaveOut);
  const asking = loaded.questions.filter(
    (ready: ReadyQuestion) => ready.question.facts.includes(fact.id) && isOffered(ready.tags, leftOut),
  );
  if (loaded.status === 'failed') {
    return (
      <Trouble error={loaded.error} onRetry={loaded.retry}>
        <Trans>The questions about this fact could not be loaded</Trans>
      </Trouble>
    );
  }
  if (asking.length === 0) return null;
  const quiz = new URLSearchParams({
    bank: bank.id,
    questions: asking.map((ready) => ready.question.id).join(' '),
    order: 'mixed',
    behaviour: 'practice',
    start: 'now',
  });
  return (
    <>
      <h3>
        <Trans>Questions that ask for it</Trans>
      </h3>
      <ul className={styles.list}>
        {asking.map((ready) => (
          <QuestionFold key={ready.question.id} bank={bank} ready={ready} facts={false} />
        ))}
      </ul>
      <p data-print="no">
        <ButtonLink to={`/quiz/#${quiz}`} look="line">
          <Plural value={asking.length} one="Answer it" other="Answer these #" />
        </ButtonLink>
      </p>
    </>
  );
}
