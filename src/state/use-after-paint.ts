import { startTransition, useEffect, useState } from 'react';
import { afterPaint } from '#platform/moments.ts';

/**
 * `value`, one paint late: what depends on it is drawn after what is waited for, and can be interrupted. The first
 * value is there at once.
 */
export function useAfterPaint<T>(value: T): T {
  const [painted, setPainted] = useState(value);
  useEffect(() => {
    if (Object.is(value, painted)) return;
    return afterPaint(() => startTransition(() => setPainted(() => value)));
  }, [value, painted]);
  return painted;
}
