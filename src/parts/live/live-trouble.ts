import { useLingui } from '@lingui/react/macro';
import type { AnyRefusal, Farewell } from '#protocol/to-browser.ts';

export type LiveOver = { readonly refused: AnyRefusal } | { readonly farewell: Farewell['why'] } | null;

/** Why a screen has nothing more to show, and what to do, in words; null: nothing is the matter. */
export function useLiveTrouble(over: LiveOver): string | null {
  const { t } = useLingui();
  if (!over) return null;
  if ('farewell' in over) {
    switch (over.farewell) {
      case 'game-gone':
        return t`This game is over and its record has been deleted.`;
      case 'elsewhere':
        return t`This screen was opened somewhere else. Load the page to bring it back here.`;
      case 'malformed':
        return t`Something went wrong between this page and the server. Load the page again.`;
      default:
        return t`The server has ended this connection. Load the page to try again.`;
    }
  }
  switch (over.refused) {
    case 'old-client':
      return t`This page is older or newer than the server. Load the page again.`;
    case 'unknown-token':
    case 'wrong-role':
    case 'unknown-code':
      return t`The server does not know this game any more.`;
    case 'too-many-tries':
      return t`Too many tries from here. Wait a minute, then load the page again.`;
    default:
      return t`The server could not open this game. Load the page to try again.`;
  }
}
