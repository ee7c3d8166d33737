/**
 * The screen at the front: it shows and can do nothing. The host opens it by a link whose token stands in the
 * fragment and works once; what it gives is kept, so that a reload shows the game again.
 */
import { Trans } from '@lingui/react/macro';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useLiveTrouble } from '#parts/live/live-trouble.ts';
import { Stage } from '#parts/live/stage.tsx';
import { now } from '#platform/clock.ts';
import { hasServer, takeLink } from '#platform/live-http.ts';
import { type RoomSnapshot, RoomSnapshotSchema } from '#protocol/to-browser.ts';
import { PROTOCOL } from '#protocol/version.ts';
import { useJoinAddress } from '#state/live/address.ts';
import { type KnownGame, keepGame, readKnownGames, useKnownGames } from '#state/live/hosted.ts';
import { useLiveScreen } from '#state/live/screen.ts';
import { PlumbMark } from '#ui/plumb-mark.tsx';
import styles from './room-page.module.css';
import { useRoomScale } from './room-scale.ts';
import { type Parts, useParts } from './use-parts.ts';

type Entry =
  | { readonly at: 'looking' }
  | { readonly at: 'none'; readonly why: 'no-server' | 'no-game' | 'used' | 'unreachable' }
  | { readonly at: 'game'; readonly game: KnownGame };

export function Page() {
  useRoomScale();
  const entry = useEntry();
  const page = useRef<HTMLDivElement>(null);
  return (
    <div ref={page} className={styles.page}>
      {entry.at === 'game' && <Room game={entry.game} page={page} />}
      {entry.at === 'none' && <NoRoom why={entry.why} />}
    </div>
  );
}

/** From the address, or the last game that this device showed. */
function useEntry(): Entry {
  const [entry, setEntry] = useState<Entry>({ at: 'looking' });
  const asked = useRef(false);
  useEffect(() => {
    // Twice in development: a link works once.
    if (asked.current) return;
    asked.current = true;
    void findEntry().then(setEntry);
  }, []);
  return entry;
}

async function findEntry(): Promise<Entry> {
  readKnownGames();
  const fragment = new URLSearchParams(location.hash.slice(1));
  const link = fragment.get('link');
  if (!hasServer()) return { at: 'none', why: 'no-server' };
  const { games } = useKnownGames.getState();
  if (!link) {
    const wanted = fragment.get('game');
    const game = games.find((one) => one.as === 'room' && (wanted === null || one.game === wanted));
    return game ? { at: 'game', game } : { at: 'none', why: 'no-game' };
  }
  const taken = await takeLink(link);
  if (!taken.ok) return { at: 'none', why: taken.refused === 'unreachable' ? 'unreachable' : 'used' };
  const { game, code, token, as } = taken.value;
  if (as !== 'room') return { at: 'none', why: 'used' };
  const known: KnownGame = { as: 'room', game, code, token, title: '', at: now() };
  keepGame(known);
  // The link is used up; what stands in the address from now on finds the game on this device.
  history.replaceState(null, '', `#game=${game}`);
  return { at: 'game', game: known };
}

interface RoomProps {
  readonly game: KnownGame;
  readonly page: RefObject<HTMLElement | null>;
}

function Room({ game, page }: RoomProps) {
  const { token } = game;
  const live = useLiveScreen(RoomSnapshotSchema, { as: 'room', protocol: PROTOCOL, token });
  const { address } = useJoinAddress();
  const trouble = useLiveTrouble(live.over);
  const parts = useParts(page, live.snapshot ? whatIsShown(live.snapshot) : '', live.snapshot);
  if (live.over && trouble) return <p className={styles.calm}>{trouble}</p>;
  return (
    <>
      {live.snapshot ? (
        <Stage room={live.snapshot} at={live.at} counts={live.counts} address={address} />
      ) : (
        <p className={styles.calm}>
          <PlumbMark size={120} />
        </p>
      )}
      {parts.count > 1 && <PartDots {...parts} />}
      {live.state === 'away' && (
        <p className={styles.away} role="status">
          <Trans>No connection. This screen comes back by itself.</Trans>
        </p>
      )}
    </>
  );
}

/** What begins anew, with its first part, when it changes. */
function whatIsShown({ phase, lookingBack }: RoomSnapshot): string {
  if (phase.at !== 'question') return phase.at;
  const { index, round, stage } = phase.question;
  return `${index} ${round} ${stage === 'closed' ? 'open' : stage} ${lookingBack}`;
}

/** Which of the parts is on the screen: a dot each, the present one full. */
function PartDots({ count, at }: Parts) {
  return (
    <svg className={styles.dots} viewBox={`0 0 ${count * 20} 16`} aria-hidden="true" focusable="false">
      {Array.from({ length: count }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: dots have no names
        <circle key={i} cx={10 + i * 20} cy="8" r="6" data-here={i === at || undefined} />
      ))}
    </svg>
  );
}

function NoRoom({ why }: { readonly why: 'no-server' | 'no-game' | 'used' | 'unreachable' }) {
  return (
    <div className={styles.none}>
      <h1>
        <Trans>The room’s screen</Trans>
      </h1>
      <p>
        {why === 'no-server' && (
          <Trans>Live games need the Plumbline server, and this page came from elsewhere.</Trans>
        )}
        {why === 'no-game' && (
          <Trans>
            No game is open here. The host opens this screen from the host’s page, under “Screens”.
          </Trans>
        )}
        {why === 'used' && (
          <Trans>This link has been used, or is too old. Make a new one on the host’s page.</Trans>
        )}
        {why === 'unreachable' && (
          <Trans>The server can’t be reached. Check the network, then load this page again.</Trans>
        )}
      </p>
    </div>
  );
}
