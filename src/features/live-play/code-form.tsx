import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useId, useRef, useState } from 'react';
import { now } from '#platform/clock.ts';
import type { JoinRefusal } from '#platform/live-join.ts';
import { lastGame } from '#platform/live-seat.ts';
import { findGame } from '#state/live/participant.ts';
import { Button } from '#ui/button.tsx';
import styles from './live-play.module.css';

interface CodeFormProps {
  readonly trouble: JoinRefusal | 'not-a-code' | null;
  /** The code that was tried, to be corrected. */
  readonly asked: string | null;
}

/** "BCD FGH": read out and compared in two breaths. */
export const spacedCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;

export function CodeForm({ trouble, asked }: CodeFormProps) {
  const { t } = useLingui();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(asked ?? '');
  const [last, setLast] = useState<string | null>(null);
  const words = useTroubleWords();
  useEffect(() => setLast(lastGame(now())), []);
  // Each time anew: the same mistake twice is told twice.
  useEffect(() => {
    if (trouble) field.current?.focus();
  }, [trouble]);
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>
        <Trans>Join a game</Trans>
      </h1>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void findGame(text);
        }}
      >
        <label htmlFor={id} className={styles.label}>
          <Trans>Game code</Trans>
        </label>
        <p id={`${id}-help`} className={styles.quiet}>
          <Trans>Six letters and numbers, from your teacher’s screen.</Trans>
        </p>
        <input
          ref={field}
          id={id}
          className={styles.code}
          value={text}
          onChange={(event) => setText(event.target.value)}
          maxLength={16}
          required
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          aria-invalid={trouble !== null}
          aria-describedby={`${id}-help ${id}-trouble`}
        />
        <p id={`${id}-trouble`} className={styles.trouble} role="alert">
          {trouble && words(trouble)}
        </p>
        <p className={styles.actions}>
          <Button type="submit">
            <Trans>Find the game</Trans>
          </Button>
          {last && (
            <Button look="line" onClick={() => void findGame(last)}>
              {t`Back to game ${spacedCode(last)}`}
            </Button>
          )}
        </p>
      </form>
    </div>
  );
}

function useTroubleWords(): (trouble: JoinRefusal | 'not-a-code') => string {
  const { t } = useLingui();
  return (trouble) => {
    switch (trouble) {
      case 'not-a-code':
        return t`A code has six letters and numbers, and no vowels. Look at it again.`;
      case 'unknown-code':
      case 'ended':
        return t`No game has this code now. Look at the screen in the room and type it again.`;
      case 'too-many-tries':
        return t`Too many tries from here. Wait a minute, then try again.`;
      case 'used-already':
      case 'unknown-token':
      case 'wrong-role':
        return t`This link was used already, or is too old. Ask your teacher for a new one, or type the code.`;
      default:
        return t`The game’s server can’t be reached. Check that you are on the same Wi-Fi as your teacher, then try again.`;
    }
  };
}
