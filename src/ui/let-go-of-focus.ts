/**
 * Takes the focus from what is about to be removed. A browser that finds it removed with the focus in it lays out
 * the page in the middle of the change, and again at its end. Whoever calls this sets the focus anew.
 */
export function letGoOfFocus(): void {
  const held = document.activeElement;
  if (held instanceof HTMLElement) held.blur();
}
