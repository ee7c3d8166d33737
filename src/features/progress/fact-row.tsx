import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import type { ResponseRecord } from '#domain/attempt/record.ts';
import type { BankIndex } from '#domain/bank/delivered.ts';
import type { Fact } from '#domain/bank/fact.ts';
import { standing } from '#domain/scoring/scoring.ts';
import type { Level } from '#domain/study/mastery.ts';
import { MasteryMark } from '#parts/mastery-mark.tsx';
import { StandingMark } from '#parts/standing-mark.tsx';
import { loadQuestions, readyQuestion } from '#state/bank-files.ts';
import { withBank } from '#state/banks.ts';
import { bankResponses, useWholeLog } from '#state/log.ts';
import { type Loaded, useLoaded } from '#state/use-loaded.ts';
import { Link } from '#ui/link.tsx';
import { MarkedText } from '#ui/marked-text.tsx';
import styles from './facts.module.css';
import { responsesTo } from './history.ts';
import { useDates } from './use-dates.ts';

interface FactRowProps {
  readonly bank: BankIndex;
  readonly fact: Fact;
  readonly level: Level;
}

/** A fact with its level; opened, the answers from which that level follows. */
export function FactRow({ bank, fact, level }: FactRowProps) {
  const [open, setOpen] = useState(false);
  return (
    <li className={styles.fact}>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className={styles.factSummary}>
          <span className={styles.level}>
            <MasteryMark level={level} />
          </span>
          <span lang={bank.language}>{fact.claim}</span>
        </summary>
        {open && <Behind bank={bank} fact={fact} />}
      </details>
    </li>
  );
}

function Behind({ bank, fact }: Omit<FactRowProps, 'level'>) {
  const whole = useWholeLog().value;
  const responses = useMemo(
    () => (whole ? responsesTo(fact.id, bankResponses(whole.records, bank.id)) : []),
    [whole, bank, fact],
  );
  const questions = [...new Set(responses.map((response) => response.question))];
  // Without the questions the list still tells days and outcomes.
  const { status } = useLoaded(() => loadQuestions(bank, questions), [bank, questions.join(' ')]);
  return (
    <div className={styles.behind}>
      <ul className={styles.responses}>
        {responses.map((response) => (
          <Response key={response.id} bank={bank} fact={fact.id} response={response} status={status} />
        ))}
      </ul>
      <p>
        <Link to={withBank(`/browse/?fact=${fact.id}`, bank)}>
          <Trans>See this fact and its questions</Trans>
        </Link>
      </p>
    </div>
  );
}

interface ResponseProps {
  readonly bank: BankIndex;
  readonly fact: string;
  readonly response: ResponseRecord;
  /** Of loading its question. */
  readonly status: Loaded<unknown>['status'];
}

function Response({ bank, fact, response, status }: ResponseProps) {
  const { t } = useLingui();
  const dates = useDates();
  const prompt = readyQuestion(bank, response.question)?.question.prompt;
  const fraction = response.facts.find((part) => part.fact === fact)?.fraction ?? 0;
  const outcome = standing(fraction);
  const words = { right: t`right`, partly: t`partly right`, 'not-yet': t`not yet` };
  const how = [
    response.how === 'shown' ? t`answer shown` : words[outcome],
    response.pretest ? t`asked before it was told` : '',
    response.hint ? t`with a hint` : '',
    response.behaviour === 'test' ? t`in a test` : '',
  ].filter(Boolean);
  return (
    <li className={styles.response}>
      <span className={styles.mark} aria-hidden="true">
        <StandingMark standing={outcome} />
      </span>
      <span>
        {prompt ? (
          <span lang={bank.language}>
            <MarkedText text={prompt} />
          </span>
        ) : (
          <span>
            {status === 'ready' && <Trans>A question that is no longer in the bank</Trans>}
            {status === 'failed' && <Trans>The question could not be loaded</Trans>}
            {status === 'loading' && <Trans>Loading…</Trans>}
            {status === 'waiting' && '\u00A0'}
          </span>
        )}
        <span className={styles.small}>{[dates.ofDay(response.day), ...how].join(' · ')}</span>
      </span>
    </li>
  );
}
