import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useId, useRef, useState } from 'react';
import type { AnyRefusal } from '#protocol/to-participant.ts';
import { join, type Step, useParticipant } from '#state/live/participant.ts';
import { Button } from '#ui/button.tsx';
import styles from './live-play.module.css';

const PEOPLE = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

interface NameFormProps {
  readonly step: Extract<Step, { at: 'name' }>;
}

/** A name in two taps, or none to choose at all. */
export function NameForm({ step: { info, trouble } }: NameFormProps) {
  const { t } = useLingui();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const field = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const [name, setName] = useState('');
  const [people, setPeople] = useState(1);
  const joining = useParticipant((s) => s.joining);
  const live = useParticipant((s) => s.live);
  const generated = info.names === 'generated';
  useEffect(() => {
    if (trouble) field.current?.focus();
    else heading.current?.focus({ preventScroll: true });
  }, [trouble]);

  return (
    <div className={styles.page}>
      <p className={styles.eyebrow} lang={info.language}>
        {info.title}
      </p>
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {info.names === 'list' ? <Trans>Which name is yours?</Trans> : <Trans>Join the game</Trans>}
      </h1>
      {info.brief && (
        <p className={styles.brief} lang={info.language}>
          {info.brief}
        </p>
      )}
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          join(generated ? undefined : name, people);
        }}
      >
        {generated && (
          <p className={styles.quiet}>
            <Trans>You get a made-up name. You can change it before the game begins.</Trans>
          </p>
        )}
        {info.names === 'typed' && (
          <>
            <label htmlFor={id} className={styles.label}>
              <Trans>Your name in the game</Trans>
            </label>
            <p id={`${id}-help`} className={styles.quiet}>
              <Trans>Others see it. A nickname is best. It is deleted a day after the game.</Trans>
            </p>
            <input
              ref={field}
              id={id}
              className={styles.input}
              value={name}
              onChange={(event) => setName(event.target.value)}
              maxLength={60}
              required
              autoComplete="off"
              spellCheck={false}
              enterKeyHint="go"
              aria-invalid={trouble !== null}
              aria-describedby={`${id}-help ${id}-trouble`}
            />
          </>
        )}
        {info.names === 'list' && (
          <>
            <label htmlFor={id} className={styles.label}>
              <Trans>Names that nobody has taken yet</Trans>
            </label>
            <select
              ref={field}
              id={id}
              className={styles.input}
              value={name}
              onChange={(event) => setName(event.target.value)}
              required
              aria-invalid={trouble !== null}
              aria-describedby={`${id}-trouble`}
            >
              <option value="">{t`Choose your name`}</option>
              {info.free.map((free) => (
                <option key={free} value={free}>
                  {free}
                </option>
              ))}
            </select>
          </>
        )}
        <p id={`${id}-trouble`} className={styles.trouble} role="alert">
          <NameTrouble trouble={trouble} />
        </p>
        <details className={styles.shared}>
          <summary>
            <Trans>We share this device</Trans>
          </summary>
          <label htmlFor={`${id}-people`}>
            <Trans>How many of you answer here together?</Trans>
          </label>
          <select
            id={`${id}-people`}
            className={styles.input}
            value={people}
            onChange={(event) => setPeople(Number(event.target.value))}
          >
            {PEOPLE.map((count) => (
              <option key={count} value={count}>
                {count}
              </option>
            ))}
          </select>
        </details>
        {info.teams > 1 && (
          <p className={styles.quiet}>
            <Plural
              value={info.teams}
              one="You will be put in # team."
              other="You will be put in one of # teams."
            />
          </p>
        )}
        <p className={styles.quiet}>
          <Trans>
            Your answers go to the game’s server under this name. The host can see them for some weeks.
          </Trans>
        </p>
        <p className={styles.actions}>
          <Button type="submit" disabled={joining}>
            <Trans>Join</Trans>
          </Button>
        </p>
        <p className={styles.quiet} role="status">
          {joining &&
            (live === 'away' ? <Trans>No connection yet. Trying again.</Trans> : <Trans>Joining.</Trans>)}
        </p>
      </form>
    </div>
  );
}

export function NameTrouble({ trouble }: { readonly trouble: AnyRefusal | null }) {
  switch (trouble) {
    case null:
      return null;
    case 'name-taken':
      return <Trans>Someone has this name already. Choose another.</Trans>;
    case 'name-not-usable':
      return <Trans>This name can’t be used here. Choose another.</Trans>;
    default:
      return <Trans>That did not work just now. Try again.</Trans>;
  }
}
