import { Trans } from '@lingui/react/macro';
import { useEffect, useId, useState } from 'react';
import { loadServerInfo } from '#platform/live-http.ts';
import styles from './host-page.module.css';

/** Whether the server's owner asks for a password; false until we know. */
export function useNeedsPassword(): boolean {
  const [needs, setNeeds] = useState(false);
  useEffect(() => {
    let here = true;
    void loadServerInfo().then((info) => here && info.ok && setNeeds(info.value.password));
    return () => {
      here = false;
    };
  }, []);
  return needs;
}

interface PasswordFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function PasswordField({ value, onChange }: PasswordFieldProps) {
  const id = useId();
  return (
    <p className={styles.field}>
      <label htmlFor={id}>
        <Trans>Host password</Trans>
      </label>
      <input
        id={id}
        type="password"
        autoComplete="current-password"
        value={value}
        aria-describedby={`${id}-about`}
        onChange={(event) => onChange(event.target.value)}
      />
      <span id={`${id}-about`} className={styles.about}>
        <Trans>The owner of this server asks for it before a game can be made.</Trans>
      </span>
    </p>
  );
}
