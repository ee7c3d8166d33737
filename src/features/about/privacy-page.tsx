import { Trans } from '@lingui/react/macro';
import { ButtonLink } from '#ui/button.tsx';
import styles from './about.module.css';

/** One page, for a reader of twelve. */
export function Page() {
  return (
    <div className={styles.page}>
      <h1>
        <Trans>Privacy</Trans>
      </h1>
      <p className={styles.lead}>
        <Trans>
          What you do here on your own stays on this device. We don’t know who you are, and we don’t ask.
        </Trans>
      </p>

      <section className={styles.section} aria-labelledby="kept">
        <h2 id="kept">
          <Trans>What is kept, and where</Trans>
        </h2>
        <p>
          <Trans>This browser keeps, on this device only:</Trans>
        </p>
        <ul>
          <li>
            <Trans>the questions you answered, what you answered, when, and how long it took</Trans>
          </li>
          <li>
            <Trans>the quizzes you began, so that you can go on</Trans>
          </li>
          <li>
            <Trans>notes that you write about questions</Trans>
          </li>
          <li>
            <Trans>your settings, such as text size and the subjects you leave out</Trans>
          </li>
          <li>
            <Trans>
              a copy of the app and its questions, where the browser allows it, for when you are offline
            </Trans>
          </li>
        </ul>
        <p>
          <Trans>
            Anyone who uses this browser can see it. On a shared computer, delete it when you are done, or use
            a private window.
          </Trans>
        </p>
      </section>

      <section className={styles.section} aria-labelledby="not-kept">
        <h2 id="not-kept">
          <Trans>What is not kept</Trans>
        </h2>
        <ul>
          <li>
            <Trans>No account, no name, no e-mail, no date of birth.</Trans>
          </li>
          <li>
            <Trans>
              No advertising, nothing that follows you, and no cookies. Only who hosts a live game may get
              one, so that the server knows them again.
            </Trans>
          </li>
          <li>
            <Trans>
              What you answer on your own is not sent anywhere. The app loads its own files from one place,
              and asks nobody else for anything.
            </Trans>
          </li>
          <li>
            <Trans>Reading aloud uses the voices of this device only. No text is sent away to be read.</Trans>
          </li>
          <li>
            <Trans>A link that you share holds the choice of questions, and nothing about you.</Trans>
          </li>
        </ul>
        <p className={styles.quiet}>
          <Trans>
            Like any web page, this one comes from a server. Whoever runs it can see that a device asked for
            the page, as with every page on the web.
          </Trans>
        </p>
      </section>

      <section className={styles.section} aria-labelledby="live">
        <h2 id="live">
          <Trans>In a live game</Trans>
        </h2>
        <p>
          <Trans>
            In a live game you answer on a server: often your teacher’s laptop. Your teacher sees your name in
            the game, your answers and when they came. The others see your name, and your points where they
            are shown. Nobody sees which subjects you left out.
          </Trans>
        </p>
        <ul>
          <li>
            <Trans>You need no real name. The game offers you a made-up one.</Trans>
          </li>
          <li>
            <Trans>
              Names are deleted a day after the game. Where the teacher brought a class list, they stay as
              long as the results.
            </Trans>
          </li>
          <li>
            <Trans>
              Answers and results are deleted after 30 days, unless whoever runs the server chose another
              time, of 180 days at most. The teacher can delete them at any time, in one step, and can save
              them to a file before that.
            </Trans>
          </li>
          <li>
            <Trans>
              What you missed is added to your own learning only if you ask for it, and on your device alone.
            </Trans>
          </li>
        </ul>
        <p className={styles.quiet}>
          <Trans>
            Where the address begins with http and not https, others in the same network could listen in.
          </Trans>
        </p>
      </section>

      <section className={styles.section} aria-labelledby="yours">
        <h2 id="yours">
          <Trans>It is yours</Trans>
        </h2>
        <p>
          <Trans>
            On the Progress page you can look at all of it, take it with you as a file, or delete it. Deleting
            happens at once and for good. Clearing this site’s data in your browser does the same.
          </Trans>
        </p>
        <p>
          <ButtonLink to="/progress/" look="line">
            <Trans>Go to your data</Trans>
          </ButtonLink>
        </p>
      </section>
    </div>
  );
}
