/** What may come up on any page, loaded when it does: the sheet of keys, and notices about what is kept. */
import { lazy, Suspense, useEffect } from 'react';
import { openKeyboardHelp, useKeyboardHelp } from '#state/keyboard-help.ts';
import { useLog } from '#state/log.ts';

const KeyboardHelp = lazy(() => import('./keyboard-help.tsx').then((m) => ({ default: m.KeyboardHelp })));
const Notices = lazy(() => import('./notices.tsx').then((m) => ({ default: m.Notices })));

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !['button', 'checkbox', 'radio', 'range', 'submit'].includes(target.type);
  return (
    target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
  );
}

/** "?" opens the sheet, unless something is being typed or single keys are turned off. */
export function followHelpKey(event: KeyboardEvent): void {
  if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (document.documentElement.dataset.shortcuts === 'off' || isTyping(event.target)) return;
  event.preventDefault();
  openKeyboardHelp();
}

/** Above the page's content: a banner where something is the matter, else nothing. */
export function PageNotices() {
  const troubled = useLog((s) => s.status === 'ready' && (s.keeping !== 'saved' || s.damaged > 0));
  return troubled ? (
    <Suspense fallback={null}>
      <Notices />
    </Suspense>
  ) : null;
}

/** Anywhere in the frame. */
export function KeyboardHelpSheet() {
  const open = useKeyboardHelp((s) => s.open);
  useEffect(() => {
    document.addEventListener('keydown', followHelpKey);
    return () => document.removeEventListener('keydown', followHelpKey);
  }, []);
  return open ? (
    <Suspense fallback={null}>
      <KeyboardHelp />
    </Suspense>
  ) : null;
}
