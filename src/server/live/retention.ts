/** Deletes what has been kept for as long as was promised: names first, then whole games. */
import { reasonOf } from './committer.ts';
import type { Cancel, Log } from './ports.ts';
import type { Rooms } from './rooms.ts';
import type { Retention } from './store/store.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const EVERY = HOUR;

/** Names that were generated or typed; those of a host's list stay as long as the results. */
export function retentionOf(resultsDays: number): Retention {
  return { names: DAY, results: resultsDays * DAY };
}

export interface RetentionOptions {
  readonly rooms: Rooms;
  readonly retention: Retention;
  /** By the calendar: time in which the machine slept counts. */
  readonly now: () => number;
  readonly after: (ms: number, run: () => void) => Cancel;
  readonly log: Log;
}

/** Once at the start, then every hour. @returns to end it */
export function keepRetention({ rooms, retention, now, after, log }: RetentionOptions): Cancel {
  let waiting: Cancel | undefined;
  let ended = false;
  const run = async () => {
    try {
      const { games, names } = await rooms.retire(now(), retention);
      if (games + names > 0) log.info('deleted as promised', { games, names });
    } catch (error) {
      // It is tried again within the hour.
      log.error('deleting', { reason: reasonOf(error) });
    }
    if (!ended) waiting = after(EVERY, () => void run());
  };
  void run();
  return () => {
    ended = true;
    waiting?.();
  };
}
