import type { KeyboardEvent } from 'react';

/**
 * Keys 1–9 and A–I for the first nine of a group's choices, heard only while focus is inside the group and
 * never where text is typed. `data-shortcuts="off"` on the root element turns them off (WCAG 2.1.4).
 * The key's input gets the focus and is clicked, so that nothing differs from using it by hand.
 */
export function pressChoiceKey(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
  if (document.documentElement.dataset.shortcuts === 'off') return;
  const index = choiceIndex(event.key);
  if (index < 0) return;
  const inputs = event.currentTarget.querySelectorAll<HTMLInputElement>(
    'input[type="radio"]:enabled, input[type="checkbox"]:enabled',
  );
  const input = inputs[index];
  if (!input || !(event.target instanceof HTMLInputElement) || ![...inputs].includes(event.target)) return;
  event.preventDefault();
  input.focus();
  input.click();
}

function choiceIndex(key: string): number {
  if (/^[1-9]$/.test(key)) return Number(key) - 1;
  return /^[a-i]$/i.test(key) ? key.toLowerCase().charCodeAt(0) - 97 : -1;
}
