/** What home offers someone who has been here before. Fetched after the first question is there. */
import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Attempt } from '#domain/attempt/attempt.ts';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { isOffered } from '#domain/bank/tags.ts';
import { dueAt } from '#domain/study/memory.ts';
import { useQuizTitle } from '#parts/quiz-title.ts';
import { now as readClock } from '#platform/clock.ts';
import { hintContinue } from '#platform/continue-hint.ts';
import { findUnfinished } from '#state/attempts.ts';
import { withBank } from '#state/banks.ts';
import { endOfDay } from '#state/planning.ts';
import { useSettings } from '#state/settings.ts';
import { hasAnswers, loadStudy } from '#state/study.ts';
import { ButtonLink } from '#ui/button.tsx';
import styles from './home-page.module.css';

/** The attempt that was left in the middle, else what is due today; null where there is neither. */
export async function findOffer(bank: BankIndex): Promise<ReactNode> {
  const attempt = await findUnfinished(bank.id);
  const due = attempt ? 0 : await countDue(bank);
  hintContinue(attempt !== undefined || due > 0);
  if (attempt) return <Unfinished bank={bank} attempt={attempt} />;
  return due > 0 ? <Due bank={bank} due={due} /> : null;
}

async function countDue(bank: BankIndex): Promise<number> {
  if (!hasAnswers(bank.id)) return 0;
  const { facts, state } = await loadStudy(bank);
  const { retention, goalDay, leaveOut } = useSettings.getState();
  const leftOut = new Set(leaveOut);
  const now = readClock();
  return facts.facts.filter(({ id, sensitive = [] }) => {
    const memory = state.facts.get(id)?.memory;
    return (
      memory && isOffered(sensitive, leftOut) && dueAt(memory, { retention, goalDay, now }) < endOfDay(now)
    );
  }).length;
}

function Unfinished({ bank, attempt }: { readonly bank: BankIndex; readonly attempt: Attempt }) {
  const title = useQuizTitle(bank, attempt.quiz);
  const test = attempt.behaviour.id === 'test';
  const answered = test ? attempt.drafts.size : attempt.turns.filter((turn) => turn.response !== null).length;
  const count = attempt.turns.length;
  return (
    <>
      <div>
        <h2 className={styles.left}>
          <Trans>Continue where you left off</Trans>
        </h2>
        <p>
          {title} ·{' '}
          <Trans>
            {answered} of {count} answered
          </Trans>
        </p>
      </div>
      <ButtonLink to={`/quiz/?a=${attempt.id}`} look="line">
        <Trans>Continue</Trans>
      </ButtonLink>
    </>
  );
}

function Due({ bank, due }: { readonly bank: BankIndex; readonly due: number }) {
  return (
    <>
      <div>
        <h2 className={styles.left}>
          <Trans>Today</Trans>
        </h2>
        <p>
          <Plural value={due} one="# fact is due" other="# facts are due" />
        </p>
      </div>
      <ButtonLink to={withBank('/study/', bank)} look="line">
        <Trans>Look at today’s session</Trans>
      </ButtonLink>
    </>
  );
}
