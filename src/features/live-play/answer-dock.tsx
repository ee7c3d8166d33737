/** Sending, skipping, and how the answer stands: "Saved" only once the server has said so. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import type { AnyRefusal } from '#protocol/to-participant.ts';
import type { QuestionPhase } from '#state/live/answering.ts';
import { isSent, useParticipant } from '#state/live/participant.ts';
import { announce } from '#ui/announcer.ts';
import { Button } from '#ui/button.tsx';
import styles from './live-play.module.css';

/** An acknowledgement that comes sooner needs no word before it. In ms. */
const PATIENCE = 1500;

interface AnswerDockProps {
  readonly phase: QuestionPhase;
  readonly open: boolean;
  readonly paused: boolean;
  /** The reader's own time is over. */
  readonly over: boolean;
  readonly mayChange: boolean;
  /** Why there was nothing to send. */
  readonly message: string;
  readonly onSkip: () => void;
}

type Standing = 'none' | 'sending' | 'unsent' | 'saved' | 'changed' | 'skipped' | 'refused';

function useStanding(): { readonly standing: Standing; readonly refused: AnyRefusal | null } {
  const answering = useParticipant((s) => s);
  const { pending, given, refused, draft } = answering;
  const [late, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (!pending) return;
    const timer = setTimeout(() => setLate(true), PATIENCE);
    return () => clearTimeout(timer);
  }, [pending]);
  if (refused) return { standing: 'refused', refused };
  if (pending) return { standing: late ? 'unsent' : 'sending', refused: null };
  if (isSent(answering)) return { standing: 'saved', refused: null };
  if (given?.passed && draft === null) return { standing: 'skipped', refused: null };
  return { standing: given ? 'changed' : 'none', refused: null };
}

export function AnswerDock(props: AnswerDockProps) {
  const { open, paused, over, mayChange, message } = props;
  const { t } = useLingui();
  const { standing, refused } = useStanding();
  const words = useStandingWords(mayChange && open, over);
  const text = message || words(standing, refused);
  const done = standing === 'saved' || standing === 'skipped';

  // Said once, when it changes; what stands when the question comes up is read with it.
  const said = useRef(text);
  useEffect(() => {
    if (text !== said.current && text !== '') announce(text);
    said.current = text;
  }, [text]);

  const mayAct = open && !paused;
  const stands = (standing === 'saved' || standing === 'changed') && !mayChange;
  return (
    <div className={styles.dock}>
      <div className={styles.row}>
        {mayAct && !stands && standing !== 'saved' && (
          <Button type="submit" className={styles.main ?? ''}>
            {standing === 'changed' ? <Trans>Send the new answer</Trans> : <Trans>Send answer</Trans>}
          </Button>
        )}
        {mayAct && !done && !stands && standing !== 'changed' && (
          <Button look="plain" onClick={props.onSkip}>
            <Trans>Skip</Trans>
          </Button>
        )}
        <p className={styles.standing} data-standing={message ? 'message' : standing}>
          {standing === 'saved' && !message && <Tick />}
          {text || (over && t`Your time is over. The answer comes soon.`)}
        </p>
      </div>
    </div>
  );
}

function Tick() {
  return (
    <svg className={styles.tick} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d="m3 8.5 3.2 3.3L13 4.5" fill="none" stroke="currentColor" strokeWidth="2.2" />
    </svg>
  );
}

function useStandingWords(
  mayChange: boolean,
  over: boolean,
): (standing: Standing, refused: AnyRefusal | null) => string {
  const { t } = useLingui();
  return (standing, refused) => {
    switch (standing) {
      // A moment, as a rule: a word that is gone before it is read, and heard after it was true.
      case 'sending':
        return '';
      case 'unsent':
        return t`Not sent yet, trying again.`;
      case 'saved':
        return mayChange ? t`Saved. You can change it until the question closes.` : t`Saved.`;
      case 'changed':
        return mayChange
          ? t`Changed, and not sent yet. Your earlier answer stands until you send.`
          : t`Your earlier answer stands.`;
      case 'skipped':
        return t`Skipped. You need not say why.`;
      case 'refused':
        switch (refused) {
          case 'blank':
            return t`Something is still open. Fill in every part, or skip the question.`;
          case 'does-not-fit':
            return t`That answer does not fit the question. Look at it again.`;
          case 'too-late':
            return t`It came too late to count. You can add it to your own study at the end.`;
          default:
            return t`The server did not take it. Try once more.`;
        }
      case 'none':
        return over ? t`Your time is over. The answer comes soon.` : '';
    }
  };
}
