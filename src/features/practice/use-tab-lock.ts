import { useEffect, useState } from 'react';
import { lockAttempt, type TabLock } from '#platform/tab-lock.ts';
import { rereadLog } from '#state/log.ts';

type LockState = 'waiting' | 'here' | 'elsewhere';

/** Holds the attempt for this tab while it is shown; `take` takes it from the tab that has it. */
export function useTabLock(attempt: string): { readonly state: LockState; readonly take: () => void } {
  const [state, setState] = useState<LockState>('waiting');
  // Counts how often it was taken: each time the effect asks anew, with force.
  const [taken, setTaken] = useState(0);

  useEffect(() => {
    let here = true;
    let held: TabLock | null = null;
    const ask = async () => {
      const lock = await lockAttempt(attempt, taken > 0, () => here && setState('elsewhere'));
      if (!here) {
        lock?.release();
        return;
      }
      held = lock;
      // What the other tab answered meanwhile comes first.
      if (taken > 0) await rereadLog();
      if (here) setState(lock ? 'here' : 'elsewhere');
    };
    void ask();
    return () => {
      here = false;
      held?.release();
    };
  }, [attempt, taken]);

  return { state, take: () => setTaken((n) => n + 1) };
}
