/** Work that may wait until the first page stands and the browser has nothing better to do. */
import { whenIdle } from '#platform/moments.ts';
import { loadOtherBanks } from '#state/banks.ts';
import { followSettings } from './follow-settings.ts';

/**
 * Reads the learner's record, then fetches the code of the next step: the quiz.
 * @param live in a live game, where a class shares one network and a quiz of one's own is far off
 */
export function afterFirstPaint(live: boolean): void {
  followSettings();
  if (live) return;
  whenIdle(() => {
    void import('#state/log.ts').then(({ openLog }) => openLog()).catch(() => undefined);
    whenIdle(() => {
      void loadOtherBanks().catch(() => undefined);
      void import('#features/practice/quiz-page.tsx').catch(() => undefined);
    });
  });
}
