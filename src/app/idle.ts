/** Work that may wait until the first page stands and the browser has nothing better to do. */
import { loadOtherBanks } from '#state/banks.ts';

export function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 2000 });
  else setTimeout(work, 200);
}

/** Reads the learner's record, then fetches the code of the next step: the quiz. */
export function afterFirstPaint(): void {
  // Not idle work, but what follows a change of settings needs someone to have made one.
  void import('./follow-settings.ts').then(({ followSettings }) => followSettings()).catch(() => undefined);
  whenIdle(() => {
    void import('#state/log.ts').then(({ openLog }) => openLog()).catch(() => undefined);
    whenIdle(() => {
      void loadOtherBanks().catch(() => undefined);
      void import('#features/practice/quiz-page.tsx').catch(() => undefined);
    });
  });
}
