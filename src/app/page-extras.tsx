/**
 * What may come up on any page, loaded when it does: the sheet of keys, notices about what is kept, new versions.
 * Loaded itself when the first page stands, so it also begins what may wait until then.
 */
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { useLocation } from 'react-router-dom';
import { openKeyboardHelp, useKeyboardHelp } from '#state/keyboard-help.ts';
import { countRecords, useLog } from '#state/log.ts';
import { pageAt } from './pages.ts';
import { keepOnDevice, useUpdates } from './updates.ts';

const KeyboardHelp = lazy(() => import('./keyboard-help.tsx').then((m) => ({ default: m.KeyboardHelp })));
const BackupReminder = lazy(() =>
  import('#parts/backup-reminder.tsx').then((m) => ({ default: m.BackupReminder })),
);
const Notices = lazy(() => import('./notices.tsx').then((m) => ({ default: m.Notices })));
const QuizNeeds = lazy(() => import('./quiz-needs.tsx').then((m) => ({ default: m.QuizNeeds })));
const UpdateNotice = lazy(() => import('./update-notice.tsx').then((m) => ({ default: m.UpdateNotice })));

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

/** Where a learner looks at what they have done; never while they are at it. */
const REMINDED_AT = ['/', '/results/', '/progress/'];
/** Fewer records hold fewer answers than a reminder waits for (state/backup.ts). */
const WORTH_COUNTING = 100;

/** Where nothing is under way that a new version could interrupt. */
const BETWEEN_QUIZZES = ['/', '/results/'];

/** Above the page's content: banners where something is the matter or new, a reminder now and then, else nothing. */
export function PageNotices() {
  const { path } = pageAt(useLocation().pathname);
  const troubled = useLog((s) => s.status === 'ready' && (s.keeping !== 'saved' || s.damaged > 0));
  const counts = useLog((s) => s.status === 'ready' && countRecords(s) >= WORTH_COUNTING);
  const reminds = counts && REMINDED_AT.includes(path);
  const version = useUpdates((s) => s.version);
  useEffect(keepOnDevice, []);
  return (
    <>
      {troubled && <Alone of={<Notices />} />}
      {version && BETWEEN_QUIZZES.includes(path) && <Alone of={<UpdateNotice version={version} />} />}
      {reminds && <Alone of={<BackupReminder />} />}
      {path === '/quiz/' && <Alone of={<QuizNeeds />} />}
    </>
  );
}

/** Waits for itself alone: none of these may keep a learner from the page that they go to. */
function Alone({ of }: { readonly of: ReactNode }) {
  return <Suspense fallback={null}>{of}</Suspense>;
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
