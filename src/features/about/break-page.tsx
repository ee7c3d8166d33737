/** "A quiet page": calm, with a neutral title, and the place kept. Nothing else belongs here. */
import { Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { gameNow } from '#platform/live-now.ts';
import { useBank, withBank } from '#state/banks.ts';
import { useLoaded } from '#state/use-loaded.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import styles from './break-page.module.css';

export function Page() {
  const bank = useBank();
  const [moving, setMoving] = useState(true);
  // Loaded apart: this page is to be there at once.
  const attempt = useLoaded(
    () => import('#state/attempts.ts').then(({ findUnfinished }) => findUnfinished(bank.id)),
    [bank],
  ).value?.id;
  // Not known where the page is prerendered.
  const [game, setGame] = useState<string | null>(null);
  useEffect(() => setGame(gameNow()), []);
  const place = attempt ? `/quiz/?a=${attempt}` : withBank('/', bank);
  return (
    <div className={styles.page}>
      <h1>
        <Trans>A quiet page</Trans>
      </h1>
      <PlumbLine moving={moving} />
      <p className={styles.text}>
        <Trans>Take the time you need. Your place is kept.</Trans>
      </p>
      <p className={styles.actions}>
        <ButtonLink to={game ? `/join/?code=${game}` : place}>
          {game ? <Trans>Back to the game</Trans> : <Trans>Continue</Trans>}
        </ButtonLink>
        <ButtonLink to={withBank('/topics/', bank)} look="line">
          <Trans>Topics</Trans>
        </ButtonLink>
        <ButtonLink to={withBank('/help/', bank)} look="line">
          <Trans>Help</Trans>
        </ButtonLink>
      </p>
      {/* What moves for longer than five seconds must be stoppable (WCAG 2.2.2). */}
      <Button look="plain" className={styles.still} onClick={() => setMoving(!moving)}>
        {moving ? <Trans>Hold the line still</Trans> : <Trans>Let the line swing</Trans>}
      </Button>
    </div>
  );
}

function PlumbLine({ moving }: { readonly moving: boolean }) {
  return (
    <svg className={styles.line} viewBox="0 0 160 256" aria-hidden="true" focusable="false">
      <path className={styles.hook} d="M60 4h40" />
      <g className={styles.swing} data-moving={moving}>
        <path className={styles.thread} d="M80 4v192" />
        <path
          className={styles.bob}
          d="M80 190c12 0 19 7 19 15.5 0 9.5-11 18.5-19 34.5-8-16-19-25-19-34.5 0-8.5 7-15.5 19-15.5z"
        />
      </g>
    </svg>
  );
}
