/** The button that begins a session, and before the first question on a grave subject the note with its choice. */
import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { useNavigate } from 'react-router-dom';
import type { BankIndex } from '#domain/bank/delivered.ts';
import type { TodayPlan } from '#domain/study/today.ts';
import { languageName } from '#parts/language-name.ts';
import { loadQuestions } from '#state/bank-files.ts';
import { useSettings } from '#state/settings.ts';
import { Button, type ButtonLook } from '#ui/button.tsx';
import { beginSession, isTagged } from './session.ts';
import styles from './study-page.module.css';
import type { Today } from './use-today.ts';

/** Needed once. The button comes with it, so that nobody starts past it. */
const ContentNote = lazy(() => import('#parts/content-note.tsx').then((m) => ({ default: m.ContentNote })));

interface StartProps {
  readonly bank: BankIndex;
  readonly today: Today;
  readonly plan: TodayPlan;
  readonly kind: 'today' | 'catch-up';
  /** `line` where it is one way among others, and resting the better one. */
  readonly look?: ButtonLook;
  readonly children: ReactNode;
}

export function Start({ bank, today, plan, kind, look = 'main', children }: StartProps) {
  const navigate = useNavigate();
  const { i18n } = useLingui();
  const noteSeen = useSettings((s) => s.contentNoteSeen.includes(bank.id));
  const needsNote = !noteSeen && bank.contentNote !== undefined && isTagged(today.bank.forms, plan);
  const otherLanguage = bank.language.split('-')[0] !== i18n.locale.split('-')[0];
  const questions = plan.steps.map((step) => step.question).join(' ');
  // They come while the page is being looked at, so that the first one is there at once.
  useEffect(() => {
    loadQuestions(bank, questions.split(' ')).catch(() => undefined);
  }, [bank, questions]);
  return (
    <Suspense fallback={null}>
      {needsNote && <ContentNote bank={bank} />}
      <p className={styles.actions}>
        <Button
          look={look}
          className={styles.go ?? ''}
          onClick={() => navigate(`/quiz/?a=${beginSession(bank, today, plan, kind, needsNote)}`)}
        >
          {children}
        </Button>
        {otherLanguage && (
          <span className={styles.quiet}>
            <Trans>Questions are in {languageName(bank.language, i18n.locale)}.</Trans>
          </span>
        )}
      </p>
    </Suspense>
  );
}
