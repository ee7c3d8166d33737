import { useLingui } from '@lingui/react/macro';
import { useCallback } from 'react';
import type { HttpRefusal } from '#platform/live-http.ts';

/** What the server would not do, and what helps, in words. */
export function useHttpTrouble(): (refused: HttpRefusal) => string {
  const { t } = useLingui();
  return useCallback(
    (refused) => {
      switch (refused) {
        case 'unreachable':
          return t`The server does not answer. Is it still running, and is this device on its network?`;
        case 'password':
          return t`The host password is not the one that the server’s owner set.`;
        case 'bad-content':
          return t`The server did not accept some of the questions. Load this page again: it may be older than the server.`;
        case 'too-large':
          return t`That is more than a game can hold. Take fewer questions.`;
        case 'used-already':
          return t`This link has been used.`;
        case 'too-many-tries':
          return t`Too many tries from here. Wait a minute, then try again.`;
        case 'unknown-token':
        case 'wrong-role':
          return t`The server does not know this device as the host of that game.`;
        case 'unknown-code':
          return t`The server has no such game any more.`;
        case 'server-closing':
          return t`The server is about to restart. Try again in a moment.`;
        case 'not-saved':
          return t`The server could not save it. Is its disk full?`;
        default:
          return t`That did not work. Load this page again, then try once more.`;
      }
    },
    [t],
  );
}
