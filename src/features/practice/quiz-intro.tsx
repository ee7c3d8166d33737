/** Before the first question: what is coming, and what a learner may decide first. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useMemo, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Quiz } from '#domain/attempt/record.ts';
import type { BankIndex } from '#domain/bank/delivered.ts';
import type { Draw } from '#domain/quiz/draw.ts';
import { quizFromFragment } from '#domain/quiz/link.ts';
import { ContentNote } from '#parts/content-note.tsx';
import { languageName } from '#parts/language-name.ts';
import { minutesFor } from '#parts/minutes.ts';
import { useQuizTitle } from '#parts/quiz-title.ts';
import { Trouble } from '#parts/trouble.tsx';
import { newSeed } from '#platform/chance.ts';
import { beginAttempt } from '#state/attempts.ts';
import { drawFrom, readyQuestion } from '#state/bank-files.ts';
import { bankById, withBank } from '#state/banks.ts';
import { openLog } from '#state/log.ts';
import { changeSettings, useSettings } from '#state/settings.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { usePageTitle } from '#ui/page-title.ts';
import styles from './quiz-page.module.css';

/** Reads the fragment: `start=now` begins at once where nothing has to be decided; a missing seed is drawn. */
function readFragment(fragment: string) {
  const params = new URLSearchParams(fragment.replace(/^#/, ''));
  // Without a seed it was not shared but chosen here, so it is drawn by what this learner leaves out.
  const fresh = !params.has('seed');
  if (fresh) params.set('seed', newSeed());
  const read = quizFromFragment(params.toString());
  return read && { ...read, fresh, startNow: params.get('start') === 'now', attempt: params.get('attempt') };
}

export function QuizIntro({ fragment }: { readonly fragment: string }) {
  const [read] = useState(() => readFragment(fragment));
  const bank = bankById(read?.quiz.bank);
  if (!read || !bank) return <NoQuiz />;
  return <Drawing bank={bank} read={read} />;
}

interface DrawingProps {
  readonly bank: BankIndex;
  readonly read: NonNullable<ReturnType<typeof readFragment>>;
}

function Drawing({ bank, read }: DrawingProps) {
  const [draw, setDraw] = useState<Draw | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [tries, setTries] = useState(0);
  const navigate = useNavigate();
  const { i18n } = useLingui();
  const leaveOut = useSettings((s) => s.leaveOut);
  const noteSeen = useSettings((s) => s.contentNoteSeen.includes(bank.id));
  const quiz = useMemo<Quiz>(
    () =>
      read.fresh ? { ...read.quiz, leaveOut: [...new Set([...read.quiz.leaveOut, ...leaveOut])] } : read.quiz,
    [read, leaveOut],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` is what triggers another try
  useEffect(() => {
    let here = true;
    setError(null);
    Promise.all([drawFrom(bank, quiz), openLog()]).then(
      ([drawn]) => here && setDraw(drawn),
      (reason) => here && setError(reason),
    );
    return () => {
      here = false;
    };
  }, [bank, quiz, tries]);

  const tagsOfQuestion = (id: string) => readyQuestion(bank, id)?.tags ?? [];
  const tagged = draw?.questions.some((id) => tagsOfQuestion(id).length > 0) ?? false;
  // The quiz is drawn as its link says; what this learner leaves out is then taken from it.
  const questions =
    draw?.questions.filter((id) => !tagsOfQuestion(id).some((tag) => leaveOut.includes(tag))) ?? [];
  const takenOut = (draw?.questions.length ?? 0) - questions.length + (draw?.leftOut.length ?? 0);
  const needsNote = tagged && !noteSeen && bank.contentNote !== undefined;
  const otherLanguage = bank.language.split('-')[0] !== i18n.locale.split('-')[0];

  const start = () => {
    if (needsNote) {
      const { contentNoteSeen } = useSettings.getState();
      changeSettings({ contentNoteSeen: [...contentNoteSeen, bank.id] });
    }
    const id = beginAttempt(bank, quiz, questions, read.attempt ?? undefined);
    navigate(`/quiz/?a=${id}`, { replace: true });
  };
  const startNow =
    read.startNow &&
    draw !== null &&
    questions.length > 0 &&
    !needsNote &&
    !otherLanguage &&
    (read.fresh || takenOut === 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: begins once, when everything is there
  useEffect(() => {
    if (startNow) start();
  }, [startNow]);

  const title = useQuizTitle(bank, quiz);
  usePageTitle(title);
  if (error) {
    return (
      <Trouble error={error} onRetry={() => setTries(tries + 1)}>
        <Trans>The questions could not be loaded.</Trans>
      </Trouble>
    );
  }
  if (!draw || startNow) return <div className={styles.frame} />;

  const count = questions.length;
  const minutes = minutesFor(count);
  return (
    <div className={styles.intro}>
      <p className={styles.eyebrow} lang={bank.language}>
        {bank.title}
      </p>
      <h1>{title}</h1>
      <p>
        <Plural value={count} one="# question" other="# questions" />
        {' · '}
        <Plural value={minutes} one="about # minute" other="about # minutes" />
        {' · '}
        {quiz.behaviour === 'test' ? <Trans>answers at the end</Trans> : <Trans>answers at once</Trans>}
      </p>
      {otherLanguage && (
        <p className={styles.note}>
          <Trans>Questions are in {languageName(bank.language, i18n.locale)}.</Trans>
        </p>
      )}
      {read.bankVersion !== null && read.bankVersion !== bank.version && (
        <p className={styles.note}>
          <Trans>
            The questions have changed since this link was made: some may differ from the ones shared.
          </Trans>
        </p>
      )}
      {draw.missing.length > 0 && (
        <p className={styles.note}>
          <Plural
            value={draw.missing.length}
            one="# question of this quiz is no longer in the bank."
            other="# questions of this quiz are no longer in the bank."
          />
        </p>
      )}
      {needsNote ? (
        <ContentNote bank={bank} />
      ) : (
        takenOut > 0 && (
          <p className={styles.note}>
            <Plural
              value={takenOut}
              one="# question on a subject that you leave out is not in it."
              other="# questions on subjects that you leave out are not in it."
            />
          </p>
        )
      )}
      {count === 0 ? (
        <>
          <p>
            <Trans>
              No question is left in this quiz. Choose other topics, or take some subjects back in.
            </Trans>
          </p>
          <p className={styles.actions}>
            <ButtonLink to={withBank('/make/', bank)}>
              <Trans>Choose other questions</Trans>
            </ButtonLink>
            <ButtonLink to="/settings/" look="line">
              <Trans>Subjects in settings</Trans>
            </ButtonLink>
          </p>
        </>
      ) : (
        <p className={styles.actions}>
          <Button onClick={start}>
            <Trans>Start the questions</Trans>
          </Button>
          <ButtonLink to={withBank(`/print/${fragmentOf(quiz)}`, bank)} look="plain">
            <Trans>Print it</Trans>
          </ButtonLink>
        </p>
      )}
    </div>
  );
}

function fragmentOf(quiz: Quiz): string {
  return location.hash.includes('seed=') ? location.hash : `${location.hash}&seed=${quiz.seed}`;
}

function NoQuiz() {
  return (
    <div className={styles.message}>
      <h1>
        <Trans>No quiz in this link</Trans>
      </h1>
      <p>
        <Trans>The link may have been cut short on its way. Ask for it again, or choose a quiz here.</Trans>
      </p>
      <p>
        <ButtonLink to="/">
          <Trans>Choose a quiz</Trans>
        </ButtonLink>
      </p>
    </div>
  );
}
