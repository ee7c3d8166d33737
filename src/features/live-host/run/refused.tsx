import { createContext, useContext, useState } from 'react';
import styles from './dialogs.module.css';

/** Why the server did not do what was asked last; empty: it did. */
export const Refused = createContext('');

/** The same within a dialog, of what was asked since it opened: the page behind it can't be read. */
export function RefusedHere() {
  const message = useContext(Refused);
  const [before, setBefore] = useState(message);
  if (before !== '' && message !== before) setBefore('');
  if (message === '' || message === before) return null;
  return (
    <p className={styles.refused} role="alert">
      {message}
    </p>
  );
}
