/** Taking back the last answer of the attempt on the screen: by a button, and by Ctrl+Z or Cmd+Z. */
import { useLingui } from '@lingui/react/macro';
import { useCallback, useEffect, useRef } from 'react';
import type { Attempt } from '#domain/attempt/attempt.ts';
import { lastAnswer, undoLast } from '#state/undo.ts';
import { announce } from '#ui/announcer.ts';
import { isTextField } from '#ui/text-field.ts';

/**
 * @param onUndone with the place of the turn that is open again
 * @returns undefined while there is nothing to take back
 */
export function useUndoHere(attempt: Attempt, onUndone: (index: number) => void): (() => void) | undefined {
  const { t } = useLingui();
  const available = lastAnswer(attempt) !== undefined;

  const undo = () => {
    // In one step with what shows it, so that the turn on the screen is not seen opening before another one comes.
    const undone = undoLast(attempt.id)?.response;
    if (!undone) return;
    onUndone(attempt.turns.findIndex((turn) => turn.response?.id === undone.id));
    // What the question is, the focus on its prompt says.
    if (undone.how === 'skipped') announce(t`Undone: skipping. The question is open again.`);
    else if (undone.how === 'shown') announce(t`Undone: seeing the answer. The question is open again.`);
    else announce(t`Undone: your last answer. The question is open again.`);
  };

  const latest = useRef(undo);
  latest.current = undo;
  useEffect(() => {
    if (!available) return;
    const follow = (event: KeyboardEvent) => {
      const wanted = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      if (!wanted || event.key.toLowerCase() !== 'z' || event.repeat || event.defaultPrevented) return;
      if (isTextField(event.target) || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', follow);
    return () => document.removeEventListener('keydown', follow);
  }, [available]);

  // The same one each time, and never behind: a button may keep it for a moment (dock.tsx).
  const undoLatest = useCallback(() => latest.current(), []);
  return available ? undoLatest : undefined;
}
