import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { HostSnapshot, Person } from '#protocol/to-browser.ts';
import type { KnownGame } from '#state/live/hosted.ts';
import { Button } from '#ui/button.tsx';
import { outsideText } from '#ui/outside-text.ts';
import type { HostView } from '../use-host-route.ts';
import styles from './people.module.css';
import { PersonDialog } from './person-dialog.tsx';
import type { Act } from './run-game.tsx';

interface LobbyNamesProps {
  readonly snapshot: HostSnapshot;
  readonly game: KnownGame;
  readonly view: HostView;
  readonly act: Act;
}

/** Who is here and who waits to be let in; each name opens what can be done about it. */
export function LobbyNames({ snapshot, game, view, act }: LobbyNamesProps) {
  const { t } = useLingui();
  const [open, setOpen] = useState<number | null>(null);
  const { people, settings, locked } = snapshot;
  const here = people.filter(({ standing }) => standing === 'in');
  const waiting = people.filter(({ standing }) => standing === 'waiting');
  const chosen = people.find(({ seat }) => seat === open);
  const chip = (person: Person) => (
    <li key={person.seat}>
      <button
        type="button"
        className={styles.name}
        data-away={!person.present || undefined}
        onClick={() => setOpen(person.seat)}
      >
        <bdi>{outsideText(person.name)}</bdi>
        {person.people > 1 && <span className={styles.quiet}> × {person.people}</span>}
        {settings.teams > 0 && person.team !== null && (
          <span className={styles.quiet}>
            {' '}
            <Trans>team {person.team + 1}</Trans>
          </span>
        )}
        {!person.present && (
          <span className={styles.quiet}>
            {' '}
            <Trans>(away)</Trans>
          </span>
        )}
      </button>
    </li>
  );
  return (
    <div className={styles.people}>
      {waiting.length > 0 && (
        <section className={styles.waiting} aria-label={t`Waiting to be let in`}>
          <h2>
            <Plural
              value={waiting.length}
              one="# is waiting to be let in"
              other="# are waiting to be let in"
            />
          </h2>
          <ul className={styles.asking}>
            {waiting.map((person) => (
              <li key={person.seat}>
                <span>
                  <bdi>{outsideText(person.name)}</bdi>
                </span>
                <Button look="line" onClick={() => void act({ do: 'let-in', seat: person.seat })}>
                  <Trans>Let in</Trans>
                </Button>
                <Button look="plain" onClick={() => void act({ do: 'remove', seat: person.seat })}>
                  <Trans>Turn away</Trans>
                </Button>
              </li>
            ))}
          </ul>
          {waiting.length > 1 && (
            <Button
              look="line"
              onClick={async () => {
                for (const { seat } of waiting) await act({ do: 'let-in', seat });
              }}
            >
              <Trans>Let everyone in</Trans>
            </Button>
          )}
        </section>
      )}
      <div className={styles.peopleHead}>
        <h2>
          <span role="status">
            {here.length === 0 ? (
              <Trans>Nobody is here yet</Trans>
            ) : (
              <Plural value={here.length} one="# is here" other="# are here" />
            )}
          </span>
        </h2>
        <label className={styles.switch}>
          <input
            type="checkbox"
            checked={locked}
            onChange={() => void act({ do: locked ? 'unlock' : 'lock' })}
          />
          <Trans>Lock the room</Trans>
        </label>
        {snapshot.phase.at === 'lobby' && (
          <label className={styles.switch}>
            <input
              type="checkbox"
              checked={settings.approve}
              onChange={(event) =>
                void act({
                  do: 'change-settings',
                  settings: { ...settings, approve: event.target.checked },
                })
              }
            />
            <Trans>I let each one in</Trans>
          </label>
        )}
      </div>
      {here.length > 0 && <ul className={styles.names}>{here.map(chip)}</ul>}
      {chosen && (
        <PersonDialog person={chosen} game={game} view={view} act={act} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}
