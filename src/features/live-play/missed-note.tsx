import { useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { useParticipant } from '#state/live/participant.ts';
import { announce } from '#ui/announcer.ts';
import styles from './live-play.module.css';

/** An answer reached the server when the game had gone on: said once, where its question can't be seen any more. */
export function MissedNote() {
  const { t } = useLingui();
  const missed = useParticipant((s) => s.missed);
  const number = (missed ?? 0) + 1;
  const words =
    missed === null
      ? ''
      : t`Your answer to question ${number} came too late to count. You can add it to your own study at the end.`;
  useEffect(() => {
    if (words !== '') announce(words);
  }, [words]);
  return words === '' ? null : <p className={styles.stage}>{words}</p>;
}
