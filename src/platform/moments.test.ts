import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { afterPaint } from './moments.ts';

/** The callbacks of the next frame. */
let frame: (() => void)[];

beforeEach(() => {
  vi.useFakeTimers();
  frame = [];
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => frame.push(callback));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('work after the next paint', () => {
  it('waits for the frame and for what is drawn in it, and is done once', () => {
    const work = vi.fn();
    afterPaint(work);
    vi.advanceTimersByTime(20);
    for (const callback of frame) callback();
    expect(work).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1000);
    expect(work).toHaveBeenCalledOnce();
  });

  it('is done where no frame is drawn', () => {
    const work = vi.fn();
    afterPaint(work);
    vi.advanceTimersByTime(1000);
    expect(work).toHaveBeenCalledOnce();
  });

  it('can be taken back', () => {
    const work = vi.fn();
    afterPaint(work)();
    vi.advanceTimersByTime(1000);
    expect(work).not.toHaveBeenCalled();
  });
});
