import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useLoaded } from './use-loaded.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const later = <T,>(ms: number, value: T) => new Promise<T>((resolve) => setTimeout(resolve, ms, value));
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

describe('useLoaded', () => {
  it('says nothing of a load that is soon done', async () => {
    const seen: string[] = [];
    const { result } = renderHook(() => {
      const loaded = useLoaded(() => later(250, 'pond'), []);
      seen.push(loaded.status);
      return loaded;
    });
    await pass(250);
    expect(result.current.value).toBe('pond');
    await pass(1000);
    expect(new Set(seen)).toEqual(new Set(['waiting', 'ready']));
  });

  it('says that it is loading when that takes longer', async () => {
    const { result } = renderHook(() => useLoaded(() => later(900, 'pond'), []));
    await pass(299);
    expect(result.current.status).toBe('waiting');
    await pass(1);
    expect(result.current.status).toBe('loading');
    await pass(600);
    expect(result.current.status).toBe('ready');
  });

  it('tells what went amiss, and tries again when asked', async () => {
    const load = vi.fn().mockRejectedValueOnce(new Error('no way')).mockResolvedValueOnce('pond');
    const { result } = renderHook(() => useLoaded(load, []));
    await pass(0);
    expect(result.current).toMatchObject({ status: 'failed', error: new Error('no way') });
    act(() => result.current.retry());
    await pass(0);
    expect(result.current.value).toBe('pond');
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('never shows one thing’s value for another, however late it comes', async () => {
    const slow: Record<string, number> = { first: 500, second: 100 };
    const shown: (string | undefined)[] = [];
    const { result, rerender } = renderHook(
      ({ id }) => {
        const loaded = useLoaded(() => later(slow[id] ?? 0, id), [id]);
        shown.push(`${id}: ${loaded.value}`);
        return loaded;
      },
      { initialProps: { id: 'first' } },
    );
    await pass(50);
    rerender({ id: 'second' });
    await pass(1000);
    expect(result.current.value).toBe('second');
    rerender({ id: 'third' });
    await pass(10);
    expect(result.current.value).toBe('third');
    for (const line of shown) expect(line).toMatch(/^(\w+): (\1|undefined)$/);
  });

  it('waits while there is nothing to load', async () => {
    const { result } = renderHook(() => useLoaded<string>(undefined, []));
    await pass(1000);
    expect(result.current.status).toBe('waiting');
  });
});
