/** Whether a change was kept, said where it was made. */
import { Trans } from '@lingui/react/macro';
import { createContext, use, useEffect, useState } from 'react';
import { settingsAreKept } from '#state/records-file.ts';
import { type Settings, useSettings } from '#state/settings.ts';
import styles from './settings.module.css';

export interface Change {
  readonly name: keyof Settings;
  /** False where this browser keeps nothing: the change holds for this page. */
  readonly kept: boolean;
}

export const LastChange = createContext<Change | null>(null);

/** The setting that was changed last since the page was opened, by whichever part of it. */
export function useLastChange(): Change | null {
  const [change, setChange] = useState<Change | null>(null);
  useEffect(
    () =>
      useSettings.subscribe((next, before) => {
        const names = Object.keys({ ...before, ...next }) as (keyof Settings)[];
        const changed = names.filter((name) => next[name] !== before[name]);
        const [name] = changed;
        // The store tells of a change before it is written down.
        if (name && changed.length === 1) queueMicrotask(() => setChange({ name, kept: settingsAreKept() }));
        else setChange(null);
      }),
    [],
  );
  return change;
}

/** Under a setting: nothing, or whether its change was kept. The live region says it as well. */
export function Kept({ name }: { readonly name: keyof Settings }) {
  const change = use(LastChange);
  return change?.name === name ? <KeptLine kept={change.kept} /> : null;
}

export function KeptLine({ kept }: { readonly kept: boolean }) {
  return (
    <span className={styles.kept} data-kept={kept}>
      <svg className={styles.sign} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={kept ? 'm2.5 8.5 3.6 4 7.4-9' : 'M8 3v6M8 12v.5'} />
      </svg>
      {kept ? (
        <Trans>Saved on this device</Trans>
      ) : (
        <Trans>Not saved: this browser keeps nothing. It holds until you close the page.</Trans>
      )}
    </span>
  );
}
