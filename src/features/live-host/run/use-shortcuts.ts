import { useEffect, useRef } from 'react';
import { isTextField } from '#ui/text-field.ts';
import { type ActionId, type Actions, KEYS, MAIN_KEYS } from './actions.ts';
import { TWICE_WITHIN } from './second-press.ts';

/** What a key would do now; undefined: nothing. */
export function actionOfKey(key: string, actions: Actions): ActionId | undefined {
  if (MAIN_KEYS.includes(key)) return actions.main ?? undefined;
  const offered = [actions.main, ...actions.beside, ...actions.quiet];
  return offered.find((action): action is ActionId => action !== null && KEYS[action] === key);
}

/**
 * Single keys, outside text fields and dialogs, unless they are turned off in the settings. Arrows keep their
 * meaning where something of its own moves by them. The same key twice at once is one press: a presenter's remote
 * that bounces must not close a question and reveal it.
 */
export function useShortcuts(actions: Actions, onAction: (action: ActionId) => void): void {
  const latest = useRef({ actions, onAction });
  latest.current = { actions, onAction };
  const last = useRef({ key: '', at: Number.NEGATIVE_INFINITY });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.defaultPrevented) return;
      if (document.documentElement.dataset.shortcuts === 'off') return;
      const { target } = event;
      if (isTextField(target) || target instanceof HTMLSelectElement) return;
      if (target instanceof HTMLInputElement && event.key.startsWith('Arrow')) return;
      if (document.querySelector('dialog[open]')) return;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const action = actionOfKey(key, latest.current.actions);
      if (!action) return;
      event.preventDefault();
      const twice = key === last.current.key && event.timeStamp - last.current.at < TWICE_WITHIN;
      if (twice && action !== 'add-time') return;
      last.current = { key, at: event.timeStamp };
      latest.current.onAction(action);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
