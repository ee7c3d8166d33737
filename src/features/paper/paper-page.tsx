/**
 * A quiz on paper (`/print/#…`, the fragment of a quiz link): a preview with its switches, and what is printed.
 * With `?sheet=…` a study sheet of these topics (study-sheet-page.tsx).
 */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import type { Quiz } from '#domain/attempt/record.ts';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { isOffered } from '#domain/bank/tags.ts';
import { useQuizTitle } from '#parts/quiz-title.ts';
import { Trouble } from '#parts/trouble.tsx';
import { newSeed } from '#platform/chance.ts';
import { bankById, useBank } from '#state/banks.ts';
import { useSettings } from '#state/settings.ts';
import { useHere } from '#state/use-here.ts';
import { useLoaded } from '#state/use-loaded.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { type Drawn, draw } from './draw.ts';
import { quizToPrint } from './fragment.ts';
import styles from './paper-page.module.css';
import { KeySheet, QuestionSheet } from './sheets.tsx';
import { StudySheetPage } from './study-sheet-page.tsx';

export function Page() {
  const { hash } = useLocation();
  const [params] = useSearchParams();
  const bank = useBank();
  // What is prerendered is an empty frame: which quiz it is, only the browser knows.
  const here = useHere();
  if (!here) return <Frame />;
  if (params.has('sheet')) return <StudySheetPage key={bank.id} bank={bank} />;
  return <FromLink key={hash} fragment={hash} />;
}

function Frame() {
  return <div className={styles.frame} />;
}

function FromLink({ fragment }: { readonly fragment: string }) {
  const [read] = useState(() => quizToPrint(fragment, newSeed()));
  const bank = bankById(read?.quiz.bank);
  if (!read || !bank) return <NoQuiz />;
  return <OnPaper bank={bank} quiz={read.quiz} bankVersion={read.bankVersion} />;
}

interface OnPaperProps {
  readonly bank: BankIndex;
  readonly quiz: Quiz;
  readonly bankVersion: string | null;
}

function OnPaper({ bank, quiz, bankVersion }: OnPaperProps) {
  const loaded = useLoaded(() => draw(bank, quiz), [bank, quiz]);
  if (loaded.status === 'failed') {
    return (
      <Trouble error={loaded.error} onRetry={loaded.retry}>
        <Trans>The questions could not be loaded.</Trans>
      </Trouble>
    );
  }
  if (!loaded.value) {
    return (
      <div className={styles.frame}>
        {loaded.status === 'loading' && (
          <p>
            <Trans>Loading the questions</Trans>
          </p>
        )}
      </div>
    );
  }
  const changed = bankVersion !== null && bankVersion !== bank.version;
  return <Preview bank={bank} quiz={quiz} drawn={loaded.value} changed={changed} />;
}

interface PreviewProps {
  readonly bank: BankIndex;
  readonly quiz: Quiz;
  readonly drawn: Drawn;
  /** Whether the link was made for another version of the bank. */
  readonly changed: boolean;
}

function Preview({ bank, quiz, drawn, changed }: PreviewProps) {
  const named = useQuizTitle(bank, quiz);
  // Questions that were picked one by one have no name of their own.
  const title = quiz.choices.of === 'questions' ? bank.title : named;
  const leaveOut = useSettings((s) => s.leaveOut);
  const [withKey, setWithKey] = useState(true);
  const [larger, setLarger] = useState(false);
  const without = new Set(leaveOut);
  const questions = drawn.questions.filter(({ tags }) => isOffered(tags, without));
  const takenOut = drawn.questions.length - questions.length + drawn.leftOut;
  return (
    <div className={styles.page}>
      <div className={styles.controls} data-print="no">
        <h1 className={styles.heading}>
          <Trans>On paper</Trans>
        </h1>
        {questions.length > 0 && (
          <Switches withKey={withKey} onWithKey={setWithKey} larger={larger} onLarger={setLarger} />
        )}
        {changed && (
          <p className={styles.quiet}>
            <Trans>The questions have changed since this link was made: some may differ.</Trans>
          </p>
        )}
        {drawn.missing > 0 && (
          <p className={styles.quiet}>
            <Plural
              value={drawn.missing}
              one="# question of this quiz is no longer in the bank."
              other="# questions of this quiz are no longer in the bank."
            />
          </p>
        )}
        {takenOut > 0 && (
          <p className={styles.quiet}>
            <Plural
              value={takenOut}
              one="# question on a subject that you leave out is not on this sheet."
              other="# questions on subjects that you leave out are not on this sheet."
            />
          </p>
        )}
      </div>
      {questions.length === 0 ? (
        <Nothing />
      ) : (
        <div className={styles.sheets} data-type={larger ? 'larger' : undefined}>
          <QuestionSheet
            bank={bank}
            seed={quiz.seed}
            title={title}
            questions={questions}
            papers={drawn.papers}
          />
          {withKey && <KeySheet bank={bank} seed={quiz.seed} title={title} questions={questions} />}
        </div>
      )}
    </div>
  );
}

interface SwitchesProps {
  readonly withKey: boolean;
  readonly onWithKey: (on: boolean) => void;
  readonly larger: boolean;
  readonly onLarger: (on: boolean) => void;
}

function Switches({ withKey, onWithKey, larger, onLarger }: SwitchesProps) {
  const { t } = useLingui();
  const choice = (on: boolean, text: string) => (
    <label className={styles.switch}>
      <input type="radio" name="sheets" checked={withKey === on} onChange={() => onWithKey(on)} />
      {text}
    </label>
  );
  return (
    <div className={styles.switches}>
      <fieldset className={styles.choices}>
        <legend className={styles.legend}>
          <Trans>What to print</Trans>
        </legend>
        {choice(true, t`Questions, and the key on its own sheet`)}
        {choice(false, t`Questions only`)}
      </fieldset>
      <label className={styles.switch}>
        <input type="checkbox" checked={larger} onChange={(event) => onLarger(event.target.checked)} />
        <Trans>Larger type</Trans>
      </label>
      <Button onClick={() => window.print()}>
        <Trans>Print</Trans>
      </Button>
    </div>
  );
}

function Nothing() {
  return (
    <div className={styles.message}>
      <p>
        <Trans>No question is left to print. Choose other topics, or take some subjects back in.</Trans>
      </p>
      <p className={styles.actions}>
        <ButtonLink to="/make/">
          <Trans>Choose other questions</Trans>
        </ButtonLink>
        <ButtonLink to="/settings/" look="line">
          <Trans>Subjects in settings</Trans>
        </ButtonLink>
      </p>
    </div>
  );
}

function NoQuiz() {
  return (
    <div className={styles.message}>
      <h1>
        <Trans>No quiz in this link</Trans>
      </h1>
      <p>
        <Trans>
          The link may have been cut short on its way. Ask for it again, or make a quiz here and print that.
        </Trans>
      </p>
      <p>
        <ButtonLink to="/make/">
          <Trans>Make a quiz</Trans>
        </ButtonLink>
      </p>
    </div>
  );
}
