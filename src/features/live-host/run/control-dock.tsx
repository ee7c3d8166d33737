import { Plural, Trans } from '@lingui/react/macro';
import { type KeyboardEvent, type MouseEvent, useEffect, useId, useRef, useState } from 'react';
import { useTimeLeft } from '#parts/live/use-time-left.ts';
import type { HostSnapshot } from '#protocol/to-browser.ts';
import type { LiveCounts } from '#state/live/screen.ts';
import { Button } from '#ui/button.tsx';
import { useActionWords } from './action-words.ts';
import { type ActionId, type Actions, KEYS } from './actions.ts';
import styles from './run-game.module.css';
import { useSecondPress } from './second-press.ts';

interface ControlDockProps {
  readonly snapshot: HostSnapshot;
  readonly counts: LiveCounts;
  /** When the snapshot came, by the monotonic clock. */
  readonly at: number;
  readonly actions: Actions;
  readonly away: boolean;
  readonly message: string;
  readonly onAction: (action: ActionId) => void;
}

/** The main action and the ways beside it, always in the same place; on a phone within reach of the thumb. */
export function ControlDock(props: ControlDockProps) {
  const { snapshot, counts, at, actions, away, message, onAction } = props;
  const words = useActionWords();
  const id = useId();
  const [more, setMore] = useState(false);
  const moreButton = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLSpanElement>(null);
  // Left open, it would cover the main action on a phone.
  useEffect(() => {
    if (!more) return;
    const press = ({ target }: PointerEvent) => {
      if (target instanceof Node && !menu.current?.contains(target)) setMore(false);
    };
    document.addEventListener('pointerdown', press);
    return () => document.removeEventListener('pointerdown', press);
  }, [more]);
  const { main, beside, quiet } = actions;
  const isSecond = useSecondPress();
  const run = (action: ActionId, event: MouseEvent) => {
    if (action !== 'add-time' && isSecond(event)) return;
    setMore(false);
    onAction(action);
  };
  const keyOf = (action: ActionId) => (action === main ? 'N' : KEYS[action]?.toUpperCase());
  return (
    <div className={styles.dock} data-print="no">
      {(away || message) && (
        <p className={styles.message} role="alert">
          {away ? (
            <Trans>No connection to the server. This page comes back by itself; nothing is lost.</Trans>
          ) : (
            message
          )}
        </p>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a held key is for every button in it */}
      <div className={styles.row} onKeyDown={heldIsOnce}>
        {main && (
          <Button
            className={styles.main}
            disabled={away}
            aria-keyshortcuts={keyOf(main)}
            onClick={(event) => run(main, event)}
          >
            {words[main]}
          </Button>
        )}
        {beside.map((action) => (
          <Button
            key={action}
            look="line"
            disabled={away}
            aria-keyshortcuts={keyOf(action)}
            onClick={(event) => run(action, event)}
          >
            {words[action]}
          </Button>
        ))}
        <Hint snapshot={snapshot} counts={counts} at={at} />
        {quiet.length > 0 && (
          // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what its buttons open
          <span
            ref={menu}
            className={styles.more}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || !more) return;
              setMore(false);
              moreButton.current?.focus();
            }}
          >
            <Button
              ref={moreButton}
              look="plain"
              aria-expanded={more}
              aria-controls={id}
              onClick={() => setMore(!more)}
            >
              <Trans>More</Trans>
            </Button>
            {more && (
              <span id={id} className={styles.moreList}>
                {quiet.map((action) => (
                  <button
                    key={action}
                    type="button"
                    className={styles.moreItem}
                    disabled={away}
                    aria-keyshortcuts={keyOf(action)}
                    onClick={(event) => run(action, event)}
                  >
                    {words[action]}
                  </button>
                ))}
              </span>
            )}
          </span>
        )}
      </div>
    </div>
  );
}

/** A button under a held Enter is pressed again and again: that would run through the whole game. */
function heldIsOnce(event: KeyboardEvent): void {
  if (event.repeat && event.key === 'Enter') event.preventDefault();
}

/** One line on what the host may be waiting for. */
function Hint({ snapshot, counts, at }: Pick<ControlDockProps, 'snapshot' | 'counts' | 'at'>) {
  const { phase, paused } = snapshot;
  const open = phase.at === 'question' && phase.question.stage === 'open';
  const left = useTimeLeft(open ? phase.question.timeLeft : null, at, !paused);
  const { answered, present, stillHaveTime = snapshot.teacher?.stillHaveTime ?? 0 } = counts;
  let hint = null;
  if (phase.at === 'lobby' && snapshot.people.length === 0)
    hint = <Trans>No phones? Start anyway and count hands.</Trans>;
  else if (open) {
    if (stillHaveTime > 0)
      hint = <Plural value={stillHaveTime} one="# still has time" other="# still have time" />;
    else if (present > 0 && answered >= present) hint = <Trans>Everyone has answered.</Trans>;
    // The room may see this screen, and whoever has time of their own is nobody's business: a reason to wait, no more.
    else if (left === 0) hint = <Trans>The last answers may still come. Close it when you like.</Trans>;
  }
  return <p className={styles.hint}>{hint}</p>;
}
