import { Trans, useLingui } from '@lingui/react/macro';
import { LEVELS, type Level } from '#domain/study/mastery.ts';
import { MasteryShape, useLevelWord } from '#parts/mastery-mark.tsx';
import styles from './levels-picture.module.css';

/** Best known first; each level stands a step lower, so that no one needs the colours. */
const STEPS = LEVELS.toReversed();

/** All facts by level: a row of steps, and the same in words and numbers below it. */
export function LevelsPicture({ counts }: { readonly counts: Readonly<Record<Level, number>> }) {
  const { t } = useLingui();
  const word = useLevelWord();
  const about: Readonly<Record<Level, string>> = {
    mastered: t`right on 3 days, in different ways`,
    strong: t`right on 2 days`,
    familiar: t`right last time`,
    learning: t`answered, and coming back`,
    new: t`not asked yet`,
  };
  const total = STEPS.reduce((sum, level) => sum + counts[level], 0);
  let from = 0;
  return (
    <figure className={styles.figure}>
      <svg className={styles.steps} aria-hidden="true" focusable="false">
        {STEPS.map((level, i) => {
          const share = total === 0 ? 0 : (counts[level] / total) * 100;
          const height = 100 - i * 20;
          const x = from;
          from += share;
          return share === 0 ? null : (
            <rect
              key={level}
              data-level={level}
              x={`${x}%`}
              width={`${share}%`}
              y={`${100 - height}%`}
              height={`${height}%`}
            />
          );
        })}
      </svg>
      <table className={styles.table}>
        <caption>
          <Trans>Facts by level</Trans>
        </caption>
        <tbody>
          {STEPS.map((level) => (
            <tr key={level}>
              <th scope="row">
                <span className={styles.level}>
                  <MasteryShape level={level} />
                  {word(level)}
                </span>
              </th>
              <td className={styles.number}>{counts[level]}</td>
              <td className={styles.about}>{about[level]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
