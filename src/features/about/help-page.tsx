import { Trans } from '@lingui/react/macro';
import { KeyboardList } from '#parts/keyboard-list.tsx';
import { useBank, withBank } from '#state/banks.ts';
import { openKeyboardHelp } from '#state/keyboard-help.ts';
import { Button } from '#ui/button.tsx';
import { Link } from '#ui/link.tsx';
import styles from './about.module.css';
import { DocumentHelp } from './document-help.tsx';

export function Page() {
  const bank = useBank();
  return (
    <div className={styles.page}>
      <h1>
        <Trans>Help</Trans>
      </h1>
      <section className={styles.first} aria-labelledby="help-now">
        <h2 id="help-now">
          <Trans>If something troubles you</Trans>
        </h2>
        <p>
          <Trans>Talk to an adult you trust. In danger, call your local emergency number.</Trans>
        </p>
        <p>
          <Trans>
            You can skip any question, leave out whole subjects in <SettingsLink />, or <BreakLink />. It
            costs you nothing, and nobody sees it.
          </Trans>
        </p>
      </section>
      <DocumentHelp bank={bank} className={styles.apart} />

      <section className={styles.section} aria-labelledby="help-how">
        <h2 id="help-how">
          <Trans>How it works</Trans>
        </h2>
        <ol>
          <li>
            <Trans>
              Answer first, then read. Trying to remember helps you learn, even when you miss: so the answer
              comes after yours.
            </Trans>
          </li>
          <li>
            <Trans>After each answer you see what is right, and why. Then you go on.</Trans>
          </li>
          <li>
            <Trans>
              “Skip” leaves a question out. “Show me” shows the answer and brings the question back a little
              later.
            </Trans>
          </li>
          <li>
            <Trans>
              In a test you see the answers at the end. You can go back and change yours until you hand it in.
            </Trans>
          </li>
          <li>
            <Trans>
              What you know is shown by fact: new, learning, familiar, strong, mastered. A fact gets stronger
              when you are right on another day, and in another kind of question.
            </Trans>
          </li>
          <li>
            <Trans>You can stop at any time. Come back on this device, and you go on where you were.</Trans>
          </li>
        </ol>
      </section>

      <section className={styles.section} aria-labelledby="help-offline">
        <h2 id="help-offline">
          <Trans>Without the internet</Trans>
        </h2>
        <p>
          <Trans>
            After your first visit, all pages and all questions are on this device, and work without the
            internet. Your browser’s menu may offer to install Plumbline: then it opens like any other app.
          </Trans>
        </p>
        <p>
          <Trans>
            This needs an address that begins with https. At any other address you need a connection, and your
            answers are kept on this device all the same.
          </Trans>
        </p>
        <p>
          <Trans>
            A new version is fetched while you go on. It waits until you take it, at home or after a quiz.
          </Trans>
        </p>
      </section>

      <section className={styles.section} aria-labelledby="help-keys">
        <h2 id="help-keys">
          <Trans>Keys</Trans>
        </h2>
        <p>
          <Trans>
            Everything can be done with the keyboard alone. Moving things by hand is never the only way.
          </Trans>
        </p>
        <KeyboardList />
        <p>
          <Button look="line" onClick={openKeyboardHelp}>
            <Trans>Open the list of keys as a window</Trans>
          </Button>
        </p>
      </section>

      <section className={styles.section} aria-labelledby="help-more">
        <h2 id="help-more">
          <Trans>More</Trans>
        </h2>
        <ul>
          <li>
            <Link to={withBank('/about/', bank)}>
              <Trans>About these documents</Trans>
            </Link>
          </li>
          <li>
            <Link to="/privacy/">
              <Trans>What is kept about you, and where</Trans>
            </Link>
          </li>
          <li>
            <Link to={withBank('/progress/', bank)}>
              <Trans>Export or delete your data</Trans>
            </Link>
          </li>
        </ul>
      </section>
    </div>
  );
}

function SettingsLink() {
  return (
    <Link to="/settings/">
      <Trans>Settings</Trans>
    </Link>
  );
}

function BreakLink() {
  return (
    <Link to="/break/">
      <Trans>take a break</Trans>
    </Link>
  );
}
