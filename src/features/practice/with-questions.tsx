/** What needs questions is shown once they are there. */
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { forgetFailedViews, isViewLoaded, loadView } from '#parts/answer.tsx';
import { Trouble } from '#parts/trouble.tsx';
import { loadQuestions, readyQuestion } from '#state/bank-files.ts';
import { useLoaded } from '#state/use-loaded.ts';
import styles from './quiz-page.module.css';

/** Loads these questions and the views of their types. @throws BankUnreachable, or what the browser says */
export async function loadWithViews(bank: BankIndex, ids: readonly string[]): Promise<void> {
  await loadQuestions(bank, ids);
  const types = new Set(ids.flatMap((id) => readyQuestion(bank, id)?.question.type ?? []));
  await Promise.all([...types].map((type) => loadView(type)));
}

function isThere(bank: BankIndex, id: string): boolean {
  const ready = readyQuestion(bank, id);
  return ready !== undefined && isViewLoaded(ready.question.type);
}

interface WithQuestionsProps {
  readonly bank: BankIndex;
  /** Ids; those that the bank doesn't have are not waited for. */
  readonly questions: readonly string[];
  readonly children: ReactNode;
}

export function WithQuestions({ bank, questions, children }: WithQuestionsProps) {
  const loaded = useLoaded(() => loadWithViews(bank, questions), [bank, questions.join(' ')]);
  if (loaded.status === 'ready' || questions.every((id) => isThere(bank, id))) return children;
  if (loaded.status !== 'failed') return <div className={styles.frame} />;
  return (
    <Trouble
      error={loaded.error}
      onRetry={() => {
        forgetFailedViews();
        loaded.retry();
      }}
    >
      <Trans>The questions could not be loaded.</Trans>
    </Trouble>
  );
}
