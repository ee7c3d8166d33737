/** A topic's facts as a row of steps, best known first: the higher a step, the better it is known. */
import { Plural } from '@lingui/react/macro';
import type { Level } from '#domain/study/mastery.ts';
import styles from './level-bar.module.css';

/** Best first; steps rise by a fifth, so that levels are told apart without colour. */
const STEPS: readonly (readonly [Level, number])[] = [
  ['mastered', 100],
  ['strong', 80],
  ['familiar', 60],
  ['learning', 40],
  ['new', 20],
];

interface LevelBarProps {
  readonly counts: Readonly<Record<Level, number>>;
}

export function LevelBar({ counts }: LevelBarProps) {
  const total = STEPS.reduce((sum, [level]) => sum + counts[level], 0);
  if (total === 0) return null;
  const known = counts.familiar + counts.strong + counts.mastered;
  if (counts.new === total) {
    return (
      <p className={styles.words}>
        <Plural value={total} one="# fact, not answered yet" other="# facts, none answered yet" />
      </p>
    );
  }
  let from = 0;
  return (
    <div className={styles.bar}>
      <svg className={styles.steps} aria-hidden="true" focusable="false">
        {STEPS.map(([level, height]) => {
          const share = (counts[level] / total) * 100;
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
      <span className={styles.words}>
        <Plural
          value={total}
          one={`${known} of # fact familiar or better`}
          other={`${known} of # facts familiar or better`}
        />
      </span>
    </div>
  );
}
