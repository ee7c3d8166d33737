import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useId, useRef, useState } from 'react';
import type { ExtraTime } from '#domain/game/settings.ts';
import { QrCode } from '#parts/live/qr-code.tsx';
import { makeLink } from '#platform/live-http.ts';
import type { Person } from '#protocol/to-browser.ts';
import { useJoinAddress } from '#state/live/address.ts';
import type { KnownGame } from '#state/live/hosted.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { outsideText } from '#ui/outside-text.ts';
import { useHttpTrouble } from '../http-trouble.ts';
import type { HostView } from '../use-host-route.ts';
import dialogs from './dialogs.module.css';
import styles from './people.module.css';
import { RefusedHere } from './refused.tsx';
import type { Act } from './run-game.tsx';

interface PersonDialogProps {
  readonly person: Person;
  readonly game: KnownGame;
  readonly view: HostView;
  readonly act: Act;
  readonly onClose: () => void;
}

/** What a host can do about one person. Extra time is private: it stands in the teacher's view alone. */
export function PersonDialog({ person, game, view, act, onClose }: PersonDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  const gone = async (how: 'remove' | 'block') => {
    if (await act({ do: how, seat: person.seat })) close();
  };
  return (
    <Dialog
      dialog={dialog}
      title={<bdi>{outsideText(person.name)}</bdi>}
      onClose={onClose}
      actions={
        <Button onClick={close}>
          <Trans>Close</Trans>
        </Button>
      }
    >
      <RefusedHere />
      <Rename person={person} act={act} />
      {view === 'teacher' && <ExtraTimeChoice person={person} act={act} />}
      <OtherDevice person={person} game={game} />
      <section className={dialogs.stack}>
        <h3>
          <Trans>Leave the game</Trans>
        </h3>
        <div className={styles.row}>
          <Button look="line" onClick={() => void gone('remove')}>
            <Trans>Remove</Trans>
          </Button>
          <Button look="line" onClick={() => void gone('block')}>
            <Trans>Remove and block</Trans>
          </Button>
        </div>
        <p className={styles.quiet}>
          <Trans>Someone removed may join again. Someone blocked can’t come back with that device.</Trans>
        </p>
      </section>
    </Dialog>
  );
}

function Rename({ person, act }: Pick<PersonDialogProps, 'person' | 'act'>) {
  const id = useId();
  const [name, setName] = useState(person.name);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    await act({ do: 'rename', seat: person.seat, name });
  };
  return (
    <form className={dialogs.stack} onSubmit={(event) => void save(event)}>
      <label htmlFor={id}>
        <Trans>Name</Trans>
      </label>
      <span className={styles.row}>
        <input id={id} value={name} maxLength={60} onChange={(event) => setName(event.target.value)} />
        <Button type="submit" look="line" disabled={!name.trim() || name === person.name}>
          <Trans>Rename</Trans>
        </Button>
      </span>
    </form>
  );
}

function ExtraTimeChoice({ person, act }: Pick<PersonDialogProps, 'person' | 'act'>) {
  const { t } = useLingui();
  const name = useId();
  const { extraTime = 1 } = person;
  const choices: readonly { readonly value: ExtraTime; readonly text: string }[] = [
    { value: 1, text: t`As everyone` },
    { value: 1.5, text: t`Half as much again (× 1.5)` },
    { value: 2, text: t`Twice as much (× 2)` },
    { value: null, text: t`No limit` },
  ];
  return (
    <fieldset className={styles.extra}>
      <legend>
        <Trans>Time to answer</Trans>
      </legend>
      {choices.map(({ value, text }) => (
        <label key={text}>
          <input
            type="radio"
            name={name}
            checked={extraTime === value}
            onChange={() => void act({ do: 'extra-time', seat: person.seat, factor: value })}
          />
          {text}
        </label>
      ))}
      <p className={styles.quiet}>
        <Trans>Nobody else sees this. You are told how many still have time, and never who.</Trans>
      </p>
    </fieldset>
  );
}

function OtherDevice({ person, game }: Pick<PersonDialogProps, 'person' | 'game'>) {
  const { t } = useLingui();
  const words = useHttpTrouble();
  const { address } = useJoinAddress();
  const [link, setLink] = useState('');
  const [trouble, setTrouble] = useState('');
  const show = async () => {
    const made = await makeLink(game.game, game.token, { for: 'seat', seat: person.seat });
    if (made.ok) setLink(`${address}${made.value.path}`);
    else setTrouble(words(made.refused));
  };
  return (
    <section className={dialogs.stack}>
      <h3>
        <Trans>Another device</Trans>
      </h3>
      {link ? (
        <div className={dialogs.test}>
          <div className={dialogs.testQr}>
            <QrCode text={link} label={t`QR code that moves this person to another device`} />
          </div>
          <p>
            <Trans>
              They scan this with the other device and go on there. It works once, for ten minutes.
            </Trans>
          </p>
        </div>
      ) : (
        <p>
          <Button look="line" onClick={() => void show()}>
            <Trans>Let them go on with another device</Trans>
          </Button>
        </p>
      )}
      {trouble && <p role="alert">{trouble}</p>}
    </section>
  );
}
