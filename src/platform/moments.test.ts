import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { afterPaint } from './moments.ts';

/** The callbacks of the next frame. */
let frame: (() => void)[];

beforeEach(() => {
  vi.useFakeTimers();
  frame = [];
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => frame.push(callback));
  vi.stubGlobal('document', { hidden: false });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('work after the next paint', () => {
  it('waits until the frame has been drawn and the next has begun, and is done once', () => {
    const work = vi.fn();
    afterPaint(work);
    for (let frames = 0; frames < 2; frames++) {
      vi.advanceTimersByTime(20);
      for (const callback of frame.splice(0)) callback();
      expect(work).not.toHaveBeenCalled();
    }
    vi.advanceTimersByTime(0);
    expect(work).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(1000);
    expect(work).toHaveBeenCalledOnce();
  });

  it('is done where no frame is drawn', () => {
    const work = vi.fn();
    afterPaint(work);
    vi.advanceTimersByTime(1000);
    expect(work).toHaveBeenCalledOnce();
  });

  it('waits for no frame in the background', () => {
    vi.stubGlobal('document', { hidden: true });
    const work = vi.fn();
    afterPaint(work);
    vi.advanceTimersByTime(0);
    expect(work).toHaveBeenCalledOnce();
  });

  it('can be taken back', () => {
    const work = vi.fn();
    afterPaint(work)();
    vi.advanceTimersByTime(1000);
    expect(work).not.toHaveBeenCalled();
  });
});
