/**
 * A game as its host runs it. By default this page is what the room may see, with the controls below: most
 * teachers have one screen, and it is mirrored. The teacher's view is the same on a screen of their own.
 */
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useLiveTrouble } from '#parts/live/live-trouble.ts';
import { Stage } from '#parts/live/stage.tsx';
import { type HostSnapshot, HostSnapshotSchema } from '#protocol/to-browser.ts';
import type { HostMessage } from '#protocol/to-server.ts';
import { PROTOCOL } from '#protocol/version.ts';
import { type JoinAddress, useJoinAddress } from '#state/live/address.ts';
import type { KnownGame } from '#state/live/hosted.ts';
import { type LiveScreen, useLiveScreen } from '#state/live/screen.ts';
import { announce } from '#ui/announcer.ts';
import { usePageTitle } from '#ui/page-title.ts';
import { PlumbMark } from '#ui/plumb-mark.tsx';
import type { HostView } from '../use-host-route.ts';
import { type ActionId, actionsFor, messageOf } from './actions.ts';
import { ControlDock } from './control-dock.tsx';
import { EndDialog } from './end-dialog.tsx';
import { HandsDialog } from './hands-dialog.tsx';
import { HostBar, type Opened } from './host-bar.tsx';
import { JoinHelp } from './join-help.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { LobbyNames } from './lobby-names.tsx';
import { LookBackDialog } from './look-back-dialog.tsx';
import { OverScreen } from './over-screen.tsx';
import { PeopleDialog } from './people-dialog.tsx';
import { useRefusalWords } from './refusal-words.ts';
import { Refused } from './refused.tsx';
import styles from './run-game.module.css';
import { ScreensDialog } from './screens-dialog.tsx';
import { TeacherView } from './teacher-view.tsx';
import { useShortcuts } from './use-shortcuts.ts';
import { useWholeScreen } from './use-whole-screen.ts';

interface RunGameProps {
  readonly game: KnownGame;
  readonly view: HostView;
  readonly onReport: () => void;
}

/** Does it, and says why where the server would not. */
export type Act = (message: HostMessage) => Promise<boolean>;

export function RunGame({ game, view, onReport }: RunGameProps) {
  const { t } = useLingui();
  useWholeScreen();
  usePageTitle(view === 'teacher' ? t`Teacher’s view` : t`Live in class`);
  const live = useLiveScreen(HostSnapshotSchema, { as: 'host', protocol: PROTOCOL, token: game.token, view });
  const join = useJoinAddress();
  const trouble = useLiveTrouble(live.over);
  if (live.over) return <OverScreen game={game} trouble={trouble ?? ''} onAgain={live.again} />;
  if (!live.snapshot) return <Waiting live={live} />;
  return <Running {...{ game, view, live, join, onReport }} snapshot={live.snapshot} />;
}

function Waiting({ live }: { readonly live: LiveScreen<HostSnapshot> }) {
  return (
    <p className={styles.waiting} role="status">
      <PlumbMark />
      {live.state === 'away' && <Trans>The server does not answer. This page tries again by itself.</Trans>}
    </p>
  );
}

interface RunningProps extends RunGameProps {
  readonly live: LiveScreen<HostSnapshot>;
  readonly snapshot: HostSnapshot;
  readonly join: JoinAddress;
}

function Running({ game, view, live, snapshot, join, onReport }: RunningProps) {
  const { act, message } = useAct(live);
  const [opened, setOpened] = useState<Opened>(null);
  const actions = actionsFor(snapshot);
  const close = () => setOpened(null);
  const run = (action: ActionId) => {
    if (action === 'report') onReport();
    else if (action === 'end' || action === 'hands') setOpened(action);
    else if (action === 'look-back') setOpened(action);
    else {
      const ask = messageOf(action);
      if (ask) void act(ask);
    }
  };
  useShortcuts(actions, run);
  const screen = useRef<HTMLDivElement>(null);
  // What led here (a set, a game of one's own) is gone: by keyboard one would begin anew at the end of the page.
  useLayoutEffect(() => {
    const heading = screen.current?.querySelector('h1');
    if (!heading || document.activeElement !== document.body) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, []);
  useAnnouncements(snapshot, live.counts);
  const question = snapshot.phase.at === 'question' ? snapshot.phase.question : null;
  return (
    <Refused value={message}>
      <div ref={screen} className={styles.run} data-view={view}>
        <HostBar snapshot={snapshot} view={view} game={game} onOpen={setOpened} />
        {view === 'teacher' ? (
          <TeacherView
            snapshot={snapshot}
            at={live.at}
            counts={live.counts}
            act={act}
            game={game}
            join={join}
          />
        ) : (
          <Stage
            room={snapshot}
            at={live.at}
            counts={live.counts}
            address={join.address}
            names={<LobbyNames snapshot={snapshot} act={act} game={game} view={view} />}
          />
        )}
        <ControlDock
          snapshot={snapshot}
          counts={live.counts}
          at={live.at}
          actions={actions}
          away={live.state === 'away'}
          message={message}
          onAction={run}
        />
        {opened === 'people' && (
          <PeopleDialog snapshot={snapshot} act={act} game={game} view={view} onClose={close} />
        )}
        {opened === 'screens' && <ScreensDialog game={game} join={join} onClose={close} />}
        {opened === 'help' && <JoinHelp code={snapshot.code} join={join} onClose={close} />}
        {opened === 'keys' && <KeysDialog onClose={close} />}
        {opened === 'look-back' && <LookBackDialog snapshot={snapshot} act={act} onClose={close} />}
        {opened === 'hands' && question && (
          <HandsDialog phase={question} lang={snapshot.language} act={act} onClose={close} />
        )}
        {opened === 'end' && <EndDialog act={act} onClose={close} />}
      </div>
    </Refused>
  );
}

function useAct(live: LiveScreen<HostSnapshot>) {
  const words = useRefusalWords();
  const [message, setMessage] = useState('');
  const act: Act = async (ask) => {
    setMessage('');
    const answered = await live.send(ask);
    const trouble = answered?.ok ? '' : words(answered ? answered.refused : null);
    setMessage(trouble);
    if (trouble) announce(trouble);
    return answered?.ok ?? false;
  };
  // What was refused in one phase says nothing about the next.
  const version = live.snapshot?.version;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new state is what clears it
  useEffect(() => setMessage(''), [version]);
  return { act, message };
}

/** What happens by itself, for those who don't see it: the clock closes a question, everyone has answered. */
function useAnnouncements(snapshot: HostSnapshot, counts: LiveScreen<HostSnapshot>['counts']): void {
  const { t } = useLingui();
  const question = snapshot.phase.at === 'question' ? snapshot.phase.question : null;
  const stage = question?.stage;
  const all = stage === 'open' && counts.present > 0 && counts.answered >= counts.present;
  useEffect(() => {
    if (all) announce(t`Everyone has answered.`);
  }, [all, t]);
  useEffect(() => {
    if (stage === 'open') announce(t`Open for answers.`);
    if (stage === 'closed') announce(t`Answers are closed.`);
    if (stage === 'revealed') announce(t`The answer is shown.`);
  }, [stage, t]);
}
