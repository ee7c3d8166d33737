/**
 * One polite live region for the whole page. It stands in the page from the start (screen readers ignore
 * regions that appear together with their text); the shell gives it to us once.
 */
let region: HTMLElement | null = null;

/** Called by the shell with the element that is the live region. */
export function setAnnouncer(element: HTMLElement | null): void {
  region = element;
}

/** Says `message` once, politely. Saying the same again is heard again. */
export function announce(message: string): void {
  if (!region) return;
  const paragraph = region.ownerDocument.createElement('p');
  paragraph.textContent = message;
  region.replaceChildren(paragraph);
}
