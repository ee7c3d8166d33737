/** The main action and the ways beside it; on a phone within reach of the thumb. */
import { Trans } from '@lingui/react/macro';
import { lazy, memo, type ReactNode, type RefObject, Suspense } from 'react';
import type { BankIndex } from '#domain/bank/delivered.ts';
import type { ReadyQuestion } from '#state/bank-files.ts';
import { useSettings } from '#state/settings.ts';
import { useAfterPaint } from '#state/use-after-paint.ts';
import { Button } from '#ui/button.tsx';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import styles from './dock.module.css';

const QuestionNote = lazy(() =>
  import('#parts/question-note.tsx').then(({ QuestionNote }) => ({ default: QuestionNote })),
);
const ReadAloud = lazy(() => import('./read-aloud.tsx').then(({ ReadAloud }) => ({ default: ReadAloud })));

interface DockProps {
  readonly bank: BankIndex;
  readonly ready: ReadyQuestion;
  readonly answered: boolean;
  readonly estimate: boolean;
  readonly last: boolean;
  /** Of a study session, which ends with what has grown. */
  readonly study: boolean;
  /** Why the answer could not be checked; empty where it could. */
  readonly message: string;
  readonly keeping: 'saving' | 'saved' | 'memory';
  readonly nextButton: RefObject<HTMLButtonElement | null>;
  readonly onHint: (() => void) | undefined;
  readonly onShow: () => void;
  readonly onSkip: () => void;
  /** Takes the last answer back: this one, or the one before. */
  readonly onUndo: (() => void) | undefined;
}

export function Dock(props: DockProps) {
  const { bank, ready, answered, last } = props;
  const readAloud = useSettings((s) => s.readAloud);
  // With the verdict comes the way on; everything else follows it.
  const told = useAfterPaint(answered) && answered;
  return (
    <div className={styles.dock} data-print="no">
      <p className={styles.message} role="alert">
        {props.message}
      </p>
      <div className={styles.row}>
        {answered ? (
          // A new element, not the check button renamed: a second press of Enter must not skip the feedback.
          <Button key="next" type="submit" ref={props.nextButton} className={styles.main ?? ''}>
            {!last ? (
              <Trans>Next question</Trans>
            ) : props.study ? (
              <Trans>See what got stronger</Trans>
            ) : (
              <Trans>See how you did</Trans>
            )}
          </Button>
        ) : (
          <Button key="check" type="submit" className={styles.main ?? ''}>
            {props.estimate ? <Trans>See how close you are</Trans> : <Trans>Check answer</Trans>}
          </Button>
        )}
        <span className={styles.others}>
          <Still still={answered && !told}>
            {!answered && (
              <>
                {props.onHint && (
                  <Button look="plain" onClick={props.onHint}>
                    <Trans>Hint</Trans>
                  </Button>
                )}
                <Button look="plain" onClick={props.onShow}>
                  <Trans>Show me</Trans>
                </Button>
                <Button look="plain" onClick={props.onSkip}>
                  <Trans>Skip</Trans>
                </Button>
              </>
            )}
            {props.onUndo && (
              <Button look="plain" onClick={props.onUndo} aria-keyshortcuts="Control+Z Meta+Z">
                <Trans>Undo</Trans>
                <VisuallyHidden>
                  : <Trans>the last answer</Trans>
                </VisuallyHidden>
              </Button>
            )}
            <Suspense fallback={null}>
              {readAloud && <ReadAloud bank={bank} ready={ready} answered={answered} />}
              {told && <QuestionNote bank={bank} question={ready.question} />}
            </Suspense>
          </Still>
        </span>
        {told && <SavedMark keeping={props.keeping} />}
      </div>
    </div>
  );
}

/** Is not drawn anew while `still`. */
const Still = memo(
  function Still({ children }: { readonly still: boolean; readonly children: ReactNode }) {
    return children;
  },
  (_, { still }) => still,
);

/** Marked saved only once it is on the disk. */
function SavedMark({ keeping }: { readonly keeping: DockProps['keeping'] }) {
  return (
    <span className={styles.saved} data-keeping={keeping}>
      {keeping === 'saved' && <Trans>Saved</Trans>}
      {keeping === 'memory' && <Trans>Kept in this page only</Trans>}
    </span>
  );
}
