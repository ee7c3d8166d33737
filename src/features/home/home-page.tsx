/** Home is a question. Everything else stands below it. */
import { Trans } from '@lingui/react/macro';
import { useBank } from '#state/banks.ts';
import { Link } from '#ui/link.tsx';
import { Chapters } from './chapters.tsx';
import { Continue } from './continue.tsx';
import { FirstQuestion } from './first-question.tsx';
import styles from './home-page.module.css';
import { ReadySets } from './ready-sets.tsx';

export function Page() {
  const bank = useBank();
  return (
    <div className={styles.home}>
      <FirstQuestion key={bank.id} bank={bank} />
      <Continue bank={bank} />
      {bank.sets.length > 0 && (
        <section aria-labelledby="sets">
          <h2 id="sets" className={styles.section}>
            <Trans>Or start with</Trans>
          </h2>
          <ReadySets bank={bank} />
        </section>
      )}
      <Together />
      <section aria-labelledby="chapters">
        <h2 id="chapters" className={styles.section}>
          <Trans>All topics</Trans>
        </h2>
        <Chapters bank={bank} />
      </section>
    </div>
  );
}

/** Live games, where the page comes from our own server: the style sheet sees its mark. */
function Together() {
  return (
    <section aria-labelledby="together" className={styles.together}>
      <h2 id="together" className={styles.section}>
        <Trans>Together, live</Trans>
      </h2>
      <ul className={styles.sets}>
        <li>
          <Link className={styles.set} to="/join/">
            <h3>
              <Trans>Join a game</Trans>
            </h3>
            <p>
              <Trans>With the code on the screen in the room. No account, no name needed.</Trans>
            </p>
          </Link>
        </li>
        <li>
          <Link className={styles.set} to="/host/">
            <h3>
              <Trans>Host a game</Trans>
            </h3>
            <p>
              <Trans>For a class: everyone answers on their own device, and you see what they know.</Trans>
            </p>
          </Link>
        </li>
      </ul>
    </section>
  );
}
