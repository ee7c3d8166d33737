import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { tryAgain, useParticipant } from '#state/live/participant.ts';
import { announce } from '#ui/announcer.ts';
import { Button } from '#ui/button.tsx';
import styles from './live-play.module.css';

/** A connection that is back sooner was not missed by anyone. In ms. */
const PATIENCE = 1200;

/** Says that the connection is gone, once, and that it is back. */
export function ConnectionNote() {
  const { t } = useLingui();
  const away = useParticipant((s) => s.live === 'away');
  const [told, setTold] = useState(false);
  const wasTold = useRef(false);
  useEffect(() => {
    if (!away) {
      setTold(false);
      return;
    }
    const timer = setTimeout(() => setTold(true), PATIENCE);
    return () => clearTimeout(timer);
  }, [away]);
  useEffect(() => {
    if (told) announce(t`No connection. Trying again by itself.`);
    else if (wasTold.current) announce(t`Connected again.`);
    wasTold.current = told;
  }, [told, t]);
  if (!told) return null;
  return (
    <div className={styles.note} data-connection="away">
      <p>
        <Trans>No connection. Trying again by itself. Nothing that you sent is lost.</Trans>
      </p>
      <Button look="plain" onClick={tryAgain}>
        <Trans>Try now</Trans>
      </Button>
    </div>
  );
}
