/**
 * A test's remaining time, kept once a second, so that closing the page stops it and no change of the
 * device's clock can move it. Small and rewritten often, so localStorage; losing it loses a second or two.
 */
const key = (attempt: string) => `plumbline.remaining.${attempt}`;

/** Milliseconds left when the page was last open; null where it was never kept. */
export function keptRemaining(attempt: string): number | null {
  try {
    const text = localStorage.getItem(key(attempt));
    const value = text === null ? Number.NaN : Number(text);
    return Number.isFinite(value) ? Math.max(0, value) : null;
  } catch {
    return null;
  }
}

export function keepRemaining(attempt: string, milliseconds: number): void {
  try {
    localStorage.setItem(key(attempt), String(Math.round(milliseconds)));
  } catch {
    // Storage is blocked: the time then starts anew with the page.
  }
}

export function forgetRemaining(attempt: string): void {
  try {
    localStorage.removeItem(key(attempt));
  } catch {
    // Nothing was kept.
  }
}
