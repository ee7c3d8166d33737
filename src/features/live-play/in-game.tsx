/** Everything between joining and leaving: the screen that the game's phase asks for, and what stands around it. */
import { Trans } from '@lingui/react/macro';
import { lazy, Suspense, useEffect, useLayoutEffect } from 'react';
import { loadView } from '#parts/answer.tsx';
import { keepGameNow } from '#platform/live-now.ts';
import { whenIdle } from '#platform/moments.ts';
import type { ParticipantSnapshot } from '#protocol/to-participant.ts';
import { views } from '#question-types/views.ts';
import { useParticipant } from '#state/live/participant.ts';
import { ConnectionNote } from './connection-note.tsx';
import styles from './live-play.module.css';
import { LiveQuestion } from './live-question.tsx';
import { Lobby, Waiting } from './lobby.tsx';
import { MissedNote } from './missed-note.tsx';
import { Between, Standings } from './standings.tsx';
import { WaysOut } from './ways-out.tsx';

/** Once, at the very end: nobody waits for it before. */
const Ended = lazy(() => import('./ended.tsx').then((module) => ({ default: module.Ended })));

export function InGame() {
  const snapshot = useParticipant((s) => s.snapshot);
  const code = useParticipant((s) => (s.step.at === 'in' ? s.step.code : null));
  const ended = snapshot?.phase.at === 'ended';
  // While there is a connection: what a question needs must not have to be fetched when it comes.
  useEffect(() => {
    whenIdle(() => {
      for (const type of Object.keys(views)) loadView(type).catch(() => undefined);
    });
  }, []);
  // The whole screen is the game's (app/shell.module.css): the way out and the quiet page are beneath it.
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    if (ended) return;
    dataset.wholeScreen = '';
    return () => {
      delete dataset.wholeScreen;
    };
  }, [ended]);
  useEffect(() => keepGameNow(ended ? null : code), [ended, code]);

  return (
    <div className={styles.game}>
      <ConnectionNote />
      <MissedNote />
      {snapshot ? (
        <Phase snapshot={snapshot} />
      ) : (
        <p className={styles.quiet}>
          <Trans>Coming back to the game.</Trans>
        </p>
      )}
      {!ended && <WaysOut />}
    </div>
  );
}

function Phase({ snapshot }: { readonly snapshot: ParticipantSnapshot }) {
  const { phase } = snapshot;
  switch (phase.at) {
    case 'waiting':
      return <Waiting name={snapshot.name} />;
    case 'lobby':
      return <Lobby snapshot={snapshot} />;
    case 'question':
      return (
        <LiveQuestion
          // Another question, or the same once more: all of it begins anew.
          key={`${phase.question.index}/${phase.question.round}`}
          snapshot={snapshot}
          phase={phase}
        />
      );
    case 'between':
      return <Between score={phase.score} />;
    case 'standings':
      return <Standings score={phase.score} team={snapshot.team} />;
    case 'ended':
      return (
        <Suspense fallback={null}>
          <Ended snapshot={snapshot} phase={phase} />
        </Suspense>
      );
  }
}
