import { Trans } from '@lingui/react/macro';
import { Link } from '#ui/link.tsx';
import styles from './host-page.module.css';

/** On a static host: said plainly, with the way to a server. */
export function NoServer() {
  return (
    <div className={styles.narrow}>
      <h1>
        <Trans>Live games need the Plumbline server</Trans>
      </h1>
      <p>
        <Trans>
          This page came as plain files. They can ask and explain, but they can’t bring thirty phones
          together. That takes the small server that is part of Plumbline, on your laptop or your school’s
          machine. It needs no internet.
        </Trans>
      </p>
      <ol className={styles.steps}>
        <li>
          <Trans>Install Node.js, version 20 or newer.</Trans>
        </li>
        <li>
          <Trans>
            In Plumbline’s folder, run <code>npm ci</code> once, and then <code>npm start</code>.
          </Trans>
        </li>
        <li>
          <Trans>Open the address that it prints, and choose “Live in class” there.</Trans>
        </li>
      </ol>
      <p>
        <Trans>
          Until then you can <Link to="/make/">make a quiz</Link> and share it as a link, or print it.
        </Trans>
      </p>
    </div>
  );
}
