/** The game that this tab is in the middle of, so that a quiet page leads back to it. Apart, since it is tiny. */
const KEY = 'plumbline.live-now';

/** @param code null: in none any more */
export function keepGameNow(code: string | null): void {
  try {
    if (code === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, code);
  } catch {
    // Storage is blocked: the code is still in the page's address.
  }
}

export function gameNow(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}
