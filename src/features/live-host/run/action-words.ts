import { useLingui } from '@lingui/react/macro';
import type { ActionId } from './actions.ts';

/** Buttons say what happens. */
export function useActionWords(): Readonly<Record<ActionId, string>> {
  const { t } = useLingui();
  return {
    start: t`Start the game`,
    open: t`Open for answers`,
    close: t`Close answers`,
    reveal: t`Reveal the answer`,
    next: t`Next question`,
    finish: t`End: thank everyone`,
    discuss: t`Talk it over, ask again`,
    'ask-again': t`Ask again now`,
    standings: t`Show standings`,
    'add-time': t`30 seconds more`,
    pause: t`Pause`,
    continue: t`Go on`,
    skip: t`Skip this question`,
    hands: t`Count hands`,
    'look-back': t`Look back`,
    'back-to-game': t`Back to the game`,
    end: t`End the game`,
    report: t`See the report`,
  };
}
