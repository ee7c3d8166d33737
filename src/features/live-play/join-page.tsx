/** Joining a live game and playing it: one page, so that loading it anew always leads back to where one was. */
import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { hasServer } from '#platform/served.ts';
import { findByLink, findGame, stepAway, useParticipant } from '#state/live/participant.ts';
import { ButtonLink } from '#ui/button.tsx';
import { CodeForm } from './code-form.tsx';
import { InGame } from './in-game.tsx';
import styles from './live-play.module.css';
import { NameForm } from './name-form.tsx';

/** Few are ever sent away. */
const Outside = lazy(() => import('./outside.tsx').then((module) => ({ default: module.Outside })));

const LINK = /^#link=([\w-]{43})$/;

export function Page() {
  const [params, setParams] = useSearchParams();
  const step = useParticipant((s) => s.step);
  // What the server says of itself is not known where the page is prerendered.
  const [served, setServed] = useState(true);
  const code = step.at === 'code' ? null : step.code;

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, with the address that led here
  useEffect(() => {
    if (!hasServer()) {
      setServed(false);
      return;
    }
    const [, token] = LINK.exec(location.hash) ?? [];
    const asked = params.get('code');
    if (token !== undefined) {
      // It works once, and is nobody else's to see.
      history.replaceState(history.state, '', location.pathname + location.search);
      void findByLink(token);
    } else if (asked) void findGame(asked);
    return stepAway;
  }, []);

  // So that a reload, and a link that is passed on, lead to the same game.
  useEffect(() => {
    if (code !== null) setParams((now) => ({ ...Object.fromEntries(now), code }), { replace: true });
  }, [code, setParams]);

  if (!served) return <NeedsServer />;
  switch (step.at) {
    case 'code':
      return <CodeForm trouble={step.trouble} asked={params.get('code')} />;
    case 'looking':
      return <Looking />;
    case 'name':
      return <NameForm key={step.code} step={step} />;
    case 'in':
      return <InGame />;
    case 'out':
      return (
        <Suspense fallback={null}>
          <Outside why={step.why} />
        </Suspense>
      );
  }
}

function Looking() {
  const { t } = useLingui();
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{t`Join a game`}</h1>
      <p className={styles.quiet} role="status">
        <Trans>Looking for the game.</Trans>
      </p>
    </div>
  );
}

function NeedsServer() {
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>
        <Trans>Join a game</Trans>
      </h1>
      <p>
        <Trans>
          Live games need Plumbline’s own server, and this copy of the app comes from a plain web server. Ask
          your teacher for the address of the game.
        </Trans>
      </p>
      <p>
        <ButtonLink to="/">
          <Trans>Learn on your own</Trans>
        </ButtonLink>
      </p>
    </div>
  );
}
