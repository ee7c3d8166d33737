/** What a fact belongs to: the facts next to it, and the questions that ask for it. */
import { Plural, Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { BankIndex } from '#domain/bank/delivered.ts';
import type { Fact } from '#domain/bank/fact.ts';
import { relatedFacts } from '#domain/bank/related.ts';
import { isOffered } from '#domain/bank/tags.ts';
import { MasteryMark } from '#parts/mastery-mark.tsx';
import { Trouble } from '#parts/trouble.tsx';
import type { FactStates } from '#parts/use-fact-states.ts';
import { loadFactsWithData, loadForms, loadQuestions, readyQuestion } from '#state/bank-files.ts';
import { useSettings } from '#state/settings.ts';
import { useLoaded } from '#state/use-loaded.ts';
import { ButtonLink } from '#ui/button.tsx';
import { Link } from '#ui/link.tsx';
import styles from './browse.module.css';
import { QuestionFold } from './found.tsx';
import { withFilters } from './use-filters.ts';

interface RelationsProps {
  readonly bank: BankIndex;
  readonly fact: Fact;
  readonly known: FactStates;
  readonly showLeftOut: boolean;
}

function useLeftOut(showLeftOut: boolean) {
  const leaveOut = useSettings((s) => s.leaveOut);
  return new Set(showLeftOut ? [] : leaveOut);
}

export function RelatedFacts({ bank, fact, known, showLeftOut }: RelationsProps) {
  const [params] = useSearchParams();
  const leftOut = useLeftOut(showLeftOut);
  const loaded = useLoaded(() => loadFactsWithData(bank), [bank]);
  // Without their data, questions and headings still tell what belongs together.
  const facts = loaded.value ?? (loaded.status === 'failed' ? known.facts : undefined);
  const related = useMemo(
    () =>
      facts
        ? relatedFacts(fact.id, { facts, questions: known.forms, stations: bank.path?.stations ?? [] })
        : [],
    [facts, known.forms, fact.id, bank],
  );
  const shown = related.filter((other) => isOffered(other.sensitive ?? [], leftOut));
  if (shown.length === 0) return null;
  return (
    <>
      <h3>
        <Trans>Facts that belong to it</Trans>
      </h3>
      <ul className={styles.list}>
        {shown.map((other) => (
          <li key={other.id} className={styles.fact}>
            <Link
              to={`/browse/?${withFilters(params, { fact: other.id })}`}
              lang={bank.language}
              className={styles.claim}
            >
              {other.claim}
            </Link>
            <p className={styles.meta}>
              <MasteryMark level={known.states.get(other.id)?.level ?? 'new'} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** How many more questions are made of the fact's data, a word that comes late and moves nothing above it. */
function MadeQuestions({ bank, fact }: { readonly bank: BankIndex; readonly fact: Fact }) {
  const forms = useLoaded(() => loadForms(bank), [bank]);
  const made = forms.value?.filter((form) => form.made && form.facts.includes(fact.id)).length ?? 0;
  if (made === 0) return null;
  return (
    <p className={styles.meta}>
      <Plural
        value={made}
        one="When you study, # more question is made from the fact itself."
        other="When you study, # more questions are made from the fact itself."
      />
    </p>
  );
}

/** All written questions that ask for a fact: most stand in its own topic, comparisons in others. */
export function AskingQuestions({ bank, fact, known, showLeftOut }: RelationsProps) {
  const leftOut = useLeftOut(showLeftOut);
  const ids = known.forms.filter(({ facts }) => facts.includes(fact.id)).map(({ id }) => id);
  const loaded = useLoaded(() => loadQuestions(bank, ids), [bank, ids.join(' ')]);
  if (loaded.status === 'failed') {
    return (
      <Trouble error={loaded.error} onRetry={loaded.retry}>
        <Trans>The questions about this fact could not be loaded</Trans>
      </Trouble>
    );
  }
  if (loaded.status !== 'ready') return null;
  const asking = ids
    .flatMap((id) => readyQuestion(bank, id) ?? [])
    .filter(({ tags }) => isOffered(tags, leftOut));
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
      <MadeQuestions bank={bank} fact={fact} />
    </>
  );
}
