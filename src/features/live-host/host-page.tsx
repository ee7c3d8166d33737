/** The host's page: making a live game, running it, and what it came to. */
import { Trans } from '@lingui/react/macro';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { now } from '#platform/clock.ts';
import { hasServer, takeLink } from '#platform/live-http.ts';
import { keepGame, knownGame, readKnownGames, useKnownGames } from '#state/live/hosted.ts';
import { Link } from '#ui/link.tsx';
import styles from './host-page.module.css';
import { useHttpTrouble } from './http-trouble.ts';
import { NoServer } from './no-server.tsx';
import { StartGame } from './start-game.tsx';
import { type HostView, useHostRoute } from './use-host-route.ts';

const MakeGame = lazy(() => import('./make/make-game.tsx').then(({ MakeGame }) => ({ default: MakeGame })));
const RunGame = lazy(() => import('./run/run-game.tsx').then(({ RunGame }) => ({ default: RunGame })));
const ReportPage = lazy(() =>
  import('./report/report-page.tsx').then(({ ReportPage }) => ({ default: ReportPage })),
);

export function Page() {
  const [route, go] = useHostRoute();
  const read = useKnownGames((s) => s.read);
  const games = useKnownGames((s) => s.games);
  // The prerendered page knows neither the device nor who served it.
  const [server, setServer] = useState<boolean | null>(null);
  useEffect(() => {
    readKnownGames();
    setServer(hasServer());
  }, []);

  if (server === null || !read) return <Heading />;
  if (!server) return <NoServer />;
  switch (route.at) {
    case 'start':
      return (
        <>
          <Heading />
          <StartGame />
        </>
      );
    case 'make':
      return (
        <Suspense fallback={null}>
          <MakeGame />
        </Suspense>
      );
    case 'take':
      return <TakeGame key={route.link} link={route.link} view={route.view} />;
    case 'game':
    case 'report': {
      const game = knownGame(games, route.game, 'host');
      if (!game) return <NotHere />;
      return (
        <Suspense fallback={null}>
          {route.at === 'game' ? (
            <RunGame
              key={`${game.game}/${route.view}`}
              game={game}
              view={route.view}
              onReport={() => go({ at: 'report', game: game.game })}
            />
          ) : (
            <ReportPage key={game.game} game={game} />
          )}
        </Suspense>
      );
    }
  }
}

function Heading() {
  return (
    <header className={styles.head}>
      <h1>
        <Trans>Live in class</Trans>
      </h1>
      <p className={styles.lead}>
        <Trans>
          Everyone joins with a code, on any phone or laptop, without an account. You ask, they answer, and
          you see at once what is known and what is mixed up.
        </Trans>
      </p>
    </header>
  );
}

function NotHere() {
  return (
    <div className={styles.narrow}>
      <h1>
        <Trans>This device does not host that game</Trans>
      </h1>
      <p>
        <Trans>
          A game is run from the device that made it. To run it from here too, open “Screens” there and scan
          the code.
        </Trans>
      </p>
      <p>
        <Link to="/host/">
          <Trans>Your games on this device</Trans>
        </Link>
      </p>
    </div>
  );
}

/** A one-time link from another of the host's devices. */
function TakeGame({ link, view }: { readonly link: string; readonly view: HostView }) {
  const [, go] = useHostRoute();
  const words = useHttpTrouble();
  const [trouble, setTrouble] = useState('');
  const asked = useRef(false);
  useEffect(() => {
    // Twice in development: a link works once.
    if (asked.current) return;
    asked.current = true;
    void takeLink(link).then((taken) => {
      if (!taken.ok) {
        setTrouble(words(taken.refused));
        return;
      }
      const { as, game, code, token } = taken.value;
      if (as !== 'host') {
        setTrouble(words('wrong-role'));
        return;
      }
      keepGame({ as, game, code, token, title: '', at: now() });
      go({ at: 'game', game, view });
    });
  }, [link, view, go, words]);
  return trouble ? (
    <div className={styles.narrow} role="alert">
      <h1>
        <Trans>This link does not work any more</Trans>
      </h1>
      <p>{trouble}</p>
      <p>
        <Trans>A link works once, for ten minutes. Make a new one on the device that runs the game.</Trans>
      </p>
    </div>
  ) : (
    <p className={styles.narrow} role="status">
      <Trans>Taking over the game…</Trans>
    </p>
  );
}
