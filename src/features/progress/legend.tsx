import { Trans, useLingui } from '@lingui/react/macro';
import type { Level } from '#domain/study/mastery.ts';
import { MasteryShape, useLevelWord } from '#parts/mastery-mark.tsx';
import styles from './legend.module.css';
import { BEST_FIRST } from './levels.ts';

/** The marks of the map, and how many of each there are. */
export function Legend({ counts }: { readonly counts: Readonly<Record<Level, number>> }) {
  const { t } = useLingui();
  const word = useLevelWord();
  return (
    <ul className={styles.legend} aria-label={t`Facts by level`}>
      {BEST_FIRST.map((level) => (
        <li key={level} className={styles.level}>
          <MasteryShape level={level} />
          <span className={styles.number}>{counts[level]}</span>
          {word(level)}
        </li>
      ))}
    </ul>
  );
}

/** What brings a fact to each level. */
export function Levels() {
  const { t } = useLingui();
  const word = useLevelWord();
  const about: Readonly<Record<Level, string>> = {
    mastered: t`right on 3 days, in different ways, and likely to last 3 weeks`,
    strong: t`right on 2 days, without help`,
    familiar: t`right last time, without help`,
    learning: t`answered, and coming back`,
    new: t`not asked yet`,
  };
  return (
    <>
      <dl className={styles.levels}>
        {BEST_FIRST.map((level) => (
          <div key={level}>
            <dt className={styles.level}>
              <MasteryShape level={level} />
              {word(level)}
            </dt>
            <dd>{about[level]}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.quiet}>
        <Trans>One miss takes a fact down one step, and never back to the beginning.</Trans>
      </p>
    </>
  );
}
