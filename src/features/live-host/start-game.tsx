/** Two clicks to a lobby: the ready sets, beside the games that this device runs already. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { countWithout } from '#domain/bank/tags.ts';
import { DEFAULT_GAME_SETTINGS } from '#domain/game/settings.ts';
import { spacedCode } from '#parts/live/room-state.ts';
import { SubjectChoices } from '#parts/subject-choices.tsx';
import { useBank, withBank } from '#state/banks.ts';
import { forgetGame, type KnownGame, useKnownGames } from '#state/live/hosted.ts';
import { useSettings } from '#state/settings.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Link } from '#ui/link.tsx';
import styles from './host-page.module.css';
import { useHttpTrouble } from './http-trouble.ts';
import { questionsOfSet, startGame } from './new-game.ts';
import { OtherBanks } from './other-banks.tsx';
import { PasswordField, useNeedsPassword } from './password-field.tsx';
import { hostAddress } from './use-host-route.ts';

export function StartGame() {
  const bank = useBank();
  const { t } = useLingui();
  const navigate = useNavigate();
  const words = useHttpTrouble();
  const leaveOut = useSettings((s) => s.leaveOut);
  const needsPassword = useNeedsPassword();
  const [password, setPassword] = useState('');
  const [starting, setStarting] = useState<string | null>(null);
  const [trouble, setTrouble] = useState('');

  const start = async (set: BankIndex['sets'][number]) => {
    setStarting(set.id);
    setTrouble('');
    try {
      const questions = await questionsOfSet(bank, set.id, leaveOut);
      const started = await startGame(bank, set.title, questions, {
        settings: DEFAULT_GAME_SETTINGS,
        classList: '',
        brief: '',
        password,
      });
      if (started.ok) navigate(hostAddress({ at: 'game', game: started.value.game, view: 'room' }));
      else setTrouble(words(started.refused));
    } catch {
      setTrouble(t`The questions could not be loaded. Check the connection, then try again.`);
    }
    setStarting(null);
  };

  return (
    <div className={styles.start}>
      <YourGames />
      <section aria-labelledby="ready">
        <div className={styles.sectionHead}>
          <h2 id="ready">
            <Trans>Start with a ready set</Trans>
          </h2>
          <OtherBanks />
        </div>
        {needsPassword && <PasswordField value={password} onChange={setPassword} />}
        {trouble && (
          <p className={styles.trouble} role="alert">
            {trouble}
          </p>
        )}
        <ul className={styles.sets}>
          {bank.sets.map((set) => {
            const count = set.tagged ? countWithout(set.tagged, new Set(leaveOut)) : set.count;
            return (
              <li key={set.id} className={styles.set}>
                <h3 lang={bank.language}>{set.title}</h3>
                <p lang={bank.language}>{set.summary}</p>
                <div className={styles.setFoot}>
                  <span className={styles.about}>
                    <Plural value={count} one="# question" other="# questions" />
                  </span>
                  <Button
                    look="line"
                    disabled={count === 0 || starting !== null}
                    aria-label={t`Start a lobby: ${set.title}`}
                    onClick={() => void start(set)}
                  >
                    {starting === set.id ? <Trans>Starting…</Trans> : <Trans>Start a lobby</Trans>}
                  </Button>
                </div>
              </li>
            );
          })}
          <li className={styles.set} data-own="">
            <h3>
              <Trans>Your own game</Trans>
            </h3>
            <p>
              <Trans>Choose topics and questions, time, names and teams, and see every question first.</Trans>
            </p>
            <div className={styles.setFoot}>
              <ButtonLink to={withBank('/host/#make', bank)}>
                <Trans>Make a game</Trans>
              </ButtonLink>
            </div>
          </li>
        </ul>
        {bank.subjects.length > 0 && (
          <details className={styles.subjects}>
            <summary>
              <Trans>Sensitive subjects in these sets</Trans>
            </summary>
            {bank.contentNote && <p lang={bank.language}>{bank.contentNote}</p>}
            <SubjectChoices bank={bank} />
            <p className={styles.about}>
              <Trans>
                Questions on these subjects have no clock, and no ranking is shown after them. Everyone may
                skip any question.
              </Trans>
            </p>
          </details>
        )}
      </section>
    </div>
  );
}

/** The games of this device: to go back to, or to read. */
function YourGames() {
  const games = useKnownGames((s) => s.games).filter(({ as }) => as === 'host');
  const inMemory = useKnownGames((s) => s.inMemory);
  if (games.length === 0) return null;
  return (
    <section aria-labelledby="games">
      <h2 id="games">
        <Trans>Your games on this device</Trans>
      </h2>
      {inMemory && (
        <p className={styles.trouble} role="alert">
          <Trans>
            This browser keeps nothing on the device. Leave this page open while a game runs: closing it loses
            the right to host.
          </Trans>
        </p>
      )}
      <ul className={styles.games}>
        {games.map((game) => (
          <GameRow key={game.game} game={game} />
        ))}
      </ul>
    </section>
  );
}

function GameRow({ game }: { readonly game: KnownGame }) {
  const { i18n, t } = useLingui();
  const title = game.title || t`A game from another device`;
  return (
    <li>
      <span className={styles.gameTitle}>
        <Link to={hostAddress({ at: 'game', game: game.game, view: 'room' })}>{title}</Link>
        <small>
          {i18n.date(game.at, { dateStyle: 'medium', timeStyle: 'short' })}
          {' · '}
          <Trans>
            code <span dir="ltr">{spacedCode(game.code)}</span>
          </Trans>
        </small>
      </span>
      <Link to={hostAddress({ at: 'report', game: game.game })} aria-label={t`Report of ${title}`}>
        <Trans>Report</Trans>
      </Link>
      <Button
        look="plain"
        onClick={() => forgetGame(game.game, 'host')}
        aria-label={t`Take off the list: ${title}`}
      >
        <Trans>Take off the list</Trans>
      </Button>
    </li>
  );
}
