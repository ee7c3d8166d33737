import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';
import type { AnyRefusal, ParticipantSnapshot } from '#protocol/to-participant.ts';
import { asSomeoneElse, rename, useParticipant } from '#state/live/participant.ts';
import { announce } from '#ui/announcer.ts';
import { Button } from '#ui/button.tsx';
import styles from './live-play.module.css';
import { NameTrouble } from './name-form.tsx';
import { OwnName } from './own-name.tsx';
import { PhaseTitle } from './phase-title.tsx';

export function Waiting({ name }: { readonly name: string }) {
  return (
    <div className={styles.page}>
      <PhaseTitle>
        <Trans>
          Almost in, <OwnName name={name} />
        </Trans>
      </PhaseTitle>
      <p>
        <Trans>The host lets people in one by one. Stay on this page; it goes on by itself.</Trans>
      </p>
    </div>
  );
}

export function Lobby({ snapshot }: { readonly snapshot: ParticipantSnapshot }) {
  const { name, team, language } = snapshot;
  const brief = useParticipant((s) => s.brief);
  return (
    <div className={styles.page}>
      <p className={styles.eyebrow} lang={language}>
        {snapshot.bank}
      </p>
      <PhaseTitle>
        <Trans>
          You are in, <OwnName name={name} />
        </Trans>
      </PhaseTitle>
      {team !== null && (
        <p className={styles.team}>
          <Trans>Team {team + 1}</Trans>
        </p>
      )}
      <p>
        <Trans>The game begins by itself on this page. You can skip any question, and nobody asks why.</Trans>
      </p>
      {brief && (
        <p className={styles.brief} lang={language}>
          {brief}
        </p>
      )}
      <Names name={name} />
    </div>
  );
}

/** Another name, as long as the game has not begun: a new one from the server, or one's own where that is so. */
function Names({ name }: { readonly name: string }) {
  const { t } = useLingui();
  const id = useId();
  const how = useParticipant((s) => s.names);
  const [open, setOpen] = useState(false);
  const [text, setText] = useState(name);
  const [trouble, setTrouble] = useState<AnyRefusal | null>(null);
  const ask = async (asked: string) => {
    const refused = await rename(asked);
    setTrouble(refused);
    if (refused === null) {
      setOpen(false);
      announce(t`Name changed`);
    }
  };
  return (
    <>
      {open ? (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            void ask(text);
          }}
        >
          <label htmlFor={id} className={styles.label}>
            <Trans>Your name in the game</Trans>
          </label>
          <input
            id={id}
            className={styles.input}
            value={text}
            onChange={(event) => setText(event.target.value)}
            maxLength={60}
            required
            autoComplete="off"
            aria-describedby={`${id}-trouble`}
          />
          <p className={styles.actions}>
            <Button type="submit">
              <Trans>Change the name</Trans>
            </Button>
            <Button look="plain" onClick={() => setOpen(false)}>
              <Trans>Keep it</Trans>
            </Button>
          </p>
        </form>
      ) : (
        <p className={styles.actions}>
          {how === 'generated' && (
            <Button look="line" onClick={() => void ask('?')}>
              <Trans>Another name</Trans>
            </Button>
          )}
          {how === 'typed' && (
            <Button look="line" onClick={() => setOpen(true)}>
              <Trans>Change my name</Trans>
            </Button>
          )}
          <Button look="plain" onClick={asSomeoneElse}>
            <Trans>Not you? Join as someone else</Trans>
          </Button>
        </p>
      )}
      <p id={`${id}-trouble`} className={styles.trouble} role="alert">
        <NameTrouble trouble={trouble} />
      </p>
    </>
  );
}
