import { useEffect, useState } from 'react';
import { monotonic } from '#platform/clock.ts';

/** How often it is looked at, in ms: a second never seems to last two. */
const LOOK = 250;

/**
 * What is left now, in ms; null: no limit, or no clock. Counted from the snapshot by the monotonic clock, so that
 * nobody's wrong clock matters.
 * @param timeLeft when the snapshot was sent
 * @param at when it came
 * @param running false while paused or not open
 */
export function useTimeLeft(timeLeft: number | null, at: number, running: boolean): number | null {
  const [now, setNow] = useState(at);
  useEffect(() => {
    setNow(monotonic());
    if (timeLeft === null || !running) return;
    const timer = setInterval(() => setNow(monotonic()), LOOK);
    return () => clearInterval(timer);
  }, [timeLeft, running]);
  if (timeLeft === null) return null;
  return running ? Math.max(0, timeLeft - Math.max(0, now - at)) : timeLeft;
}

/** "1:05", rounded up: 0:00 is over. */
export function clockText(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
