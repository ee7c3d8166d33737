import { useLingui } from '@lingui/react/macro';
import type { AnyRefusal } from '#protocol/to-browser.ts';

/** Why the server did not do what a host asked. */
export function useRefusalWords(): (refused: AnyRefusal | null) => string {
  const { t } = useLingui();
  return (refused) => {
    switch (refused) {
      case null:
        return t`The server did not answer. It may not have happened: look, then try again.`;
      case 'not-now':
        return t`That does not fit any more: the game has gone on.`;
      case 'ended':
        return t`The game is over.`;
      case 'paused':
        return t`The game is paused. Go on first.`;
      case 'revealed-already':
        return t`The answer has been shown, so it can’t be asked again.`;
      case 'no-timer-here':
        return t`This question has no clock.`;
      case 'not-in-the-game':
        return t`That person is not in the game any more.`;
      case 'name-taken':
        return t`Someone has that name already.`;
      case 'name-not-usable':
        return t`That name can’t be used. Try another one.`;
      case 'not-saved':
        return t`The server could not save it. Try again in a moment.`;
      default:
        return t`That did not work. Try again.`;
    }
  };
}
