import { Trans } from '@lingui/react/macro';
import { useNavigate } from 'react-router-dom';
import { forgetGame, type KnownGame } from '#state/live/hosted.ts';
import { Button } from '#ui/button.tsx';
import { hostAddress } from '../use-host-route.ts';
import styles from './run-game.module.css';

interface OverScreenProps {
  readonly game: KnownGame;
  readonly trouble: string;
  readonly onAgain: () => void;
}

/** Nothing more comes from the server: why, and where to go from here. */
export function OverScreen({ game, trouble, onAgain }: OverScreenProps) {
  const navigate = useNavigate();
  return (
    <div className={styles.over} role="alert">
      <h1>
        <Trans>This game can’t be shown</Trans>
      </h1>
      <p>{trouble}</p>
      <div className={styles.row}>
        <Button onClick={onAgain}>
          <Trans>Try again</Trans>
        </Button>
        <Button
          look="line"
          onClick={() => {
            forgetGame(game.game, 'host');
            navigate(hostAddress({ at: 'start' }));
          }}
        >
          <Trans>Take it off this device’s list</Trans>
        </Button>
        <Button look="plain" onClick={() => navigate(hostAddress({ at: 'start' }))}>
          <Trans>Your games</Trans>
        </Button>
      </div>
    </div>
  );
}
