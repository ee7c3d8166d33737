/** The door is shut: why, in plain words, and what can be done. */
import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { keepGameNow } from '#platform/live-now.ts';
import { type Out, tryAgain } from '#state/live/participant.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import styles from './live-play.module.css';

interface Words {
  readonly title: string;
  readonly text: ReactNode;
  /** What can be done here, besides learning alone. */
  readonly act?: 'back' | 'here' | 'again' | 'reload';
}

export function Outside({ why }: { readonly why: Out }) {
  const { title, text, act } = useWords()(why);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEffect(() => keepGameNow(null), []);
  return (
    <div className={styles.page}>
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h1>
      <p>{text}</p>
      <p className={styles.actions}>
        {act === 'back' && (
          <Button onClick={tryAgain}>
            <Trans>Come back to the game</Trans>
          </Button>
        )}
        {act === 'here' && (
          <Button onClick={tryAgain}>
            <Trans>Play here</Trans>
          </Button>
        )}
        {act === 'again' && (
          <Button onClick={tryAgain}>
            <Trans>Try again</Trans>
          </Button>
        )}
        {act === 'reload' && (
          <Button onClick={() => location.reload()}>
            <Trans>Load the page again</Trans>
          </Button>
        )}
        <ButtonLink to="/" look={act ? 'line' : 'main'}>
          <Trans>Learn on your own</Trans>
        </ButtonLink>
      </p>
    </div>
  );
}

function useWords(): (why: Out) => Words {
  const { t } = useLingui();
  return (why) => {
    switch (why) {
      case 'left':
        return {
          title: t`You left the game`,
          text: t`Your answers are kept. Your seat is free to come back to.`,
          act: 'back',
        };
      case 'removed':
      case 'not-in-the-game':
        return {
          title: t`You are not in this game any more`,
          text: t`The host took this device out. If that was a mistake, tell them, then join again.`,
          act: 'again',
        };
      case 'blocked':
        return {
          title: t`You can’t join this game`,
          text: t`The host has closed it to this device. Talk to them.`,
        };
      case 'elsewhere':
        return {
          title: t`You are playing somewhere else`,
          text: t`Your seat was opened on another device or in another tab. Only one can answer at a time.`,
          act: 'here',
        };
      case 'game-gone':
      case 'ended':
        return { title: t`This game is over`, text: t`It was ended, or deleted by the host.` };
      case 'locked':
        return {
          title: t`The game is closed to newcomers`,
          text: t`Ask the host to let you in, then try again.`,
          act: 'again',
        };
      case 'full':
        return {
          title: t`The game is full`,
          text: t`Every seat is taken. Ask the host for more, then try again.`,
          act: 'again',
        };
      case 'old-client':
        return {
          title: t`This page is out of date`,
          text: t`The server has a newer version. Load the page again; your seat is kept.`,
          act: 'reload',
        };
      case 'too-many-tries':
        return { title: t`Too many tries`, text: t`Wait a minute, then try again.`, act: 'again' };
      default:
        return {
          title: t`That did not work`,
          text: t`The server could not go on with this. Try again; your seat is kept.`,
          act: 'again',
        };
    }
  };
}
