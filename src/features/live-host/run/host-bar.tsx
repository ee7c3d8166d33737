import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { HostSnapshot } from '#protocol/to-browser.ts';
import type { KnownGame } from '#state/live/hosted.ts';
import { Link } from '#ui/link.tsx';
import { PlumbMark } from '#ui/plumb-mark.tsx';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import type { HostView } from '../use-host-route.ts';
import styles from './run-game.module.css';

/** What stands open over the page. */
export type Opened = 'people' | 'screens' | 'help' | 'keys' | 'hands' | 'look-back' | 'end' | null;

interface HostBarProps {
  readonly snapshot: HostSnapshot;
  readonly game: KnownGame;
  readonly view: HostView;
  readonly onOpen: (what: Opened) => void;
}

/** One quiet line: whose game it is, and what is seldom wanted. */
export function HostBar({ snapshot, game, view, onOpen }: HostBarProps) {
  const { t } = useLingui();
  const waiting = snapshot.people.filter(({ standing }) => standing === 'waiting').length;
  const here = snapshot.people.filter(({ standing }) => standing === 'in').length;
  return (
    <nav className={styles.bar} aria-label={t`This game`}>
      <Link to="/host/" className={styles.home}>
        <VisuallyHidden>
          <Trans>Your games</Trans>:{' '}
        </VisuallyHidden>
        <PlumbMark />
        <span className={styles.barTitle}>
          {view === 'teacher' ? <Trans>Teacher’s view</Trans> : game.title || snapshot.bank}
        </span>
      </Link>
      <button type="button" className={styles.barButton} onClick={() => onOpen('people')}>
        <Plural value={here} one="# person" other="# people" />
        {waiting > 0 && (
          <span className={styles.waitingMark}>
            <Plural value={waiting} one="# waiting" other="# waiting" />
          </span>
        )}
      </button>
      <button type="button" className={styles.barButton} onClick={() => onOpen('screens')}>
        <Trans>Screens</Trans>
      </button>
      <button type="button" className={styles.barButton} onClick={() => onOpen('help')}>
        <Trans>Can’t join?</Trans>
      </button>
      <button type="button" className={styles.barButton} data-keys="" onClick={() => onOpen('keys')}>
        <Trans>Keys</Trans>
      </button>
    </nav>
  );
}
