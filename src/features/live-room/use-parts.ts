import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Part, partsOf, timeToRead } from './parts-of-page.ts';

/** What is never cut, where it holds no other of these. */
const PIECES = 'li, p, h2, figure, table';
/** What is only cut where it is taller than the screen: a fact with its source. */
const WHOLES = '[data-whole]';
const ONE_PART: readonly Part[] = [];

export interface Parts {
  /** 1: all of it is on the screen. */
  readonly count: number;
  readonly at: number;
}

/**
 * Nobody can scroll a projector, and nothing on it may be too small for the back row: what has no room is shown in
 * parts, one after the other, while what was asked stays. First the white space gives way (`data-tight`). The parts
 * change by themselves, slowly; the arrow keys, and with them any presenter's remote, turn them by hand and hold.
 * @param page holds one element with `data-rest`, which is shown in parts; `data-stays` in it stands above each
 * @param what names what is on the screen: another one begins with its first part
 * @param shown what is on the screen; a change measures again
 */
export function useParts(page: RefObject<HTMLElement | null>, what: string, shown: unknown): Parts {
  const [parts, setParts] = useState(ONE_PART);
  const [turned, setTurned] = useState({ what, at: 0, held: false });
  const now = turned.what === what ? turned : { what, at: 0, held: false };
  const at = Math.min(now.at, Math.max(0, parts.length - 1));

  const latest = useRef({ parts, at });
  latest.current = { parts, at };

  const measure = useCallback(() => {
    const found = page.current ? measured(page.current) : ONE_PART;
    setParts((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found));
  }, [page]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown is what triggers it
  useLayoutEffect(measure, [measure, shown]);
  useEffect(() => {
    const element = page.current;
    if (!element) return;
    // Fonts and lazy pieces come a moment later, and change what fits.
    const again = () => {
      measure();
      place(element, latest.current.parts, latest.current.at);
    };
    void document.fonts?.ready.then(again);
    const pieces = new MutationObserver(again);
    pieces.observe(element, { childList: true, subtree: true });
    window.addEventListener('resize', again);
    return () => {
      pieces.disconnect();
      window.removeEventListener('resize', again);
    };
  }, [page, measure]);

  // After every measuring, which puts the whole on the screen for a moment that nobody sees.
  useLayoutEffect(() => {
    if (page.current) place(page.current, parts, at);
  });

  const count = Math.max(1, parts.length);
  const turn = useRef((_by: number, _held: boolean) => {});
  turn.current = (by, held) => setTurned({ what, at: (at + by + count) % count, held });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question's first part has its own time
  useEffect(() => {
    if (count === 1 || now.held) return;
    const timer = setTimeout(() => turn.current(1, false), timeToRead(charactersOn(page.current, at)));
    return () => clearTimeout(timer);
  }, [page, count, at, now.held, what]);
  useEffect(() => {
    if (count === 1) return;
    const onKey = ({ key }: KeyboardEvent) => {
      const by = BY_KEY[key];
      if (by !== undefined) turn.current(by, true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [count]);
  return { count, at };
}

/** 0: stays where it is. */
const BY_KEY: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
  ' ': 0,
};

const restOf = (page: HTMLElement) => page.querySelector<HTMLElement>('[data-rest]');
const staysOf = (rest: HTMLElement) => rest.querySelector<HTMLElement>('[data-stays]')?.offsetHeight ?? 0;
const over = () => document.documentElement.scrollHeight - window.innerHeight;

function measured(page: HTMLElement): readonly Part[] {
  const rest = restOf(page);
  delete page.dataset.tight;
  rest?.style.removeProperty('block-size');
  if (over() <= 0) return ONE_PART;
  page.dataset.tight = '';
  if (over() <= 0 || !rest) return ONE_PART;
  rest.scrollTop = 0;
  const { top, height } = rest.getBoundingClientRect();
  const room = height - over();
  const stays = staysOf(rest);
  const wholes = [...rest.querySelectorAll<HTMLElement>(WHOLES)].filter(
    ({ offsetHeight }) => offsetHeight <= room - stays,
  );
  const single = piecesOf(rest).filter((piece) => !wholes.some((whole) => whole.contains(piece)));
  const pieces = [...single, ...wholes].map((piece) => {
    const box = piece.getBoundingClientRect();
    return { top: box.top - top, bottom: box.bottom - top };
  });
  const line = Number.parseFloat(getComputedStyle(rest).fontSize) * 1.4;
  const parts = partsOf(pieces, room, line, stays);
  return parts.length > 1 ? parts : ONE_PART;
}

function piecesOf(rest: HTMLElement): HTMLElement[] {
  return [...rest.querySelectorAll<HTMLElement>(PIECES)].filter(
    (piece) => piece.offsetHeight > 0 && piece.querySelector(PIECES) === null,
  );
}

function place(page: HTMLElement, parts: readonly Part[], at: number): void {
  const rest = restOf(page);
  const part = parts[at];
  if (!rest) return;
  if (!part) {
    rest.style.removeProperty('block-size');
    return;
  }
  const stays = at === 0 ? 0 : staysOf(rest);
  rest.style.setProperty('block-size', `${part.height + stays}px`);
  rest.scrollTop = part.top - stays;
}

/** About what is to be read: the part's share of all, and before the first one also what is asked. */
function charactersOn(page: HTMLElement | null, at: number): number {
  const rest = page && restOf(page);
  if (!rest) return 0;
  const shown = rest.getBoundingClientRect();
  const inPart = piecesOf(rest).filter((piece) => {
    const { top, bottom } = piece.getBoundingClientRect();
    return bottom > shown.top + 1 && top < shown.bottom - 1;
  });
  const asked = at === 0 ? (page.querySelector('h1')?.textContent?.length ?? 0) : 0;
  return inPart.reduce((sum, piece) => sum + (piece.textContent?.length ?? 0), asked);
}
