/** One fact in full: where it stands, how well it is known and since when, what it belongs to and what asks for it. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import type { BankIndex } from '#domain/bank/delivered.ts';
import type { Fact } from '#domain/bank/fact.ts';
import { isOffered } from '#domain/bank/tags.ts';
import type { Memory } from '#domain/study/memory.ts';
import { FactBox } from '#parts/fact-box.tsx';
import { MasteryMark } from '#parts/mastery-mark.tsx';
import type { FactStates } from '#parts/use-fact-states.ts';
import { localDay, now } from '#platform/clock.ts';
import { withBank } from '#state/banks.ts';
import { useSettings } from '#state/settings.ts';
import { useSchedule } from '#state/study.ts';
import { useLoaded } from '#state/use-loaded.ts';
import { Button } from '#ui/button.tsx';
import { Link } from '#ui/link.tsx';
import styles from './browse.module.css';
import { FactHistory } from './fact-history.tsx';
import { AskingQuestions, RelatedFacts } from './fact-relations.tsx';

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
        {state?.memory && <ComesBack memory={state.memory} />}
      </dl>
      {state && <FactHistory bank={bank} state={state} />}
      <RelatedFacts bank={bank} fact={fact} known={known} showLeftOut={showLeftOut} />
      {!fact.context && <AskingQuestions bank={bank} fact={fact} known={known} showLeftOut={showLeftOut} />}
    </>
  );
}

/** The day on which the fact is due. The model behind it is loaded apart: it is as large as the page. */
function ComesBack({ memory }: { readonly memory: Memory }) {
  const { i18n } = useLingui();
  const schedule = useSchedule();
  const model = useLoaded(() => import('#domain/study/memory.ts'), []);
  const at = now();
  const due = model.value?.dueAt(memory, { ...schedule, now: at });
  if (due === undefined) return null;
  const sameYear = new Date(due).getFullYear() === new Date(at).getFullYear();
  const day = new Intl.DateTimeFormat(i18n.locale, {
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(due);
  return (
    <About label={<Trans>Comes back</Trans>}>
      {localDay(due) <= localDay(at) ? (
        <Trans>now, in your next study session</Trans>
      ) : (
        <Trans>on {day}</Trans>
      )}
    </About>
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
