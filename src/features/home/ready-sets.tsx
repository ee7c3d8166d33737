import { Plural, Trans } from '@lingui/react/macro';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { countWithout } from '#domain/bank/tags.ts';
import { minutesFor } from '#parts/minutes.ts';
import { useSettings } from '#state/settings.ts';
import { Link } from '#ui/link.tsx';
import styles from './home-page.module.css';

/** Ready quizzes, as cards. */
export function ReadySets({ bank }: { readonly bank: BankIndex }) {
  const leaveOut = useSettings((s) => s.leaveOut);
  return (
    <ul className={styles.sets}>
      {bank.sets.map((set) => {
        const count = set.tagged ? countWithout(set.tagged, new Set(leaveOut)) : set.count;
        const minutes = minutesFor(count);
        return (
          <li key={set.id}>
            <Link
              className={styles.set}
              to={`/quiz/#bank=${bank.id}&set=${set.id}&order=as-written&behaviour=practice&start=now`}
            >
              <h3 lang={bank.language}>{set.title}</h3>
              <p lang={bank.language}>{set.summary}</p>
              <small>
                <Plural value={count} one="# question" other="# questions" />
                {' · '}
                <Trans>{minutes} min</Trans>
              </small>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
