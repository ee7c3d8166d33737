import { type MouseEvent, useRef } from 'react';

/** As long as it takes to press twice where once was meant. In ms. */
export const TWICE_WITHIN = 500;

/**
 * The next step stands where the last one stood: the second half of a double click on "Close answers" would fall
 * on "Reveal the answer", which can't be taken back.
 *
 * @returns whether a click is that second half. A mouse says so itself; fingers on some phones are always on
 * their first click, and are told apart by time.
 */
export function useSecondPress(): (event: MouseEvent) => boolean {
  const lastTouch = useRef(Number.NEGATIVE_INFINITY);
  return ({ detail, timeStamp, nativeEvent }) => {
    if (detail > 1) return true;
    if ((nativeEvent as Partial<PointerEvent>).pointerType !== 'touch') return false;
    const second = timeStamp - lastTouch.current < TWICE_WITHIN;
    if (!second) lastTouch.current = timeStamp;
    return second;
  };
}
