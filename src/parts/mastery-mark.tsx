/** How well a fact is known: a circle that fills, level by level, and a word. */
import { useLingui } from '@lingui/react/macro';
import type { Level } from '#domain/study/mastery.ts';
import styles from './mastery-mark.module.css';

/** Shares of the circle, as paths from its centre; the last level is told by its tick. */
const FILLS: Partial<Record<Level, string>> = {
  learning: 'M8 8V2.5A5.5 5.5 0 0 1 13.5 8z',
  familiar: 'M8 2.5a5.5 5.5 0 0 1 0 11z',
  strong: 'M8 8V2.5A5.5 5.5 0 1 1 2.5 8z',
};

interface MasteryShapeProps {
  readonly level: Level;
}

/** The shape alone; hidden from screen readers, for places where the word stands beside it. */
export function MasteryShape({ level }: MasteryShapeProps) {
  return (
    <svg className={styles.shape} data-level={level} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <Drawing level={level} />
    </svg>
  );
}

/** The same shape within an SVG, 16 units wide around 0, 0. */
export function MasteryShapeIn({ level }: MasteryShapeProps) {
  return (
    <g className={styles.shape} data-level={level} transform="translate(-8 -8)">
      <Drawing level={level} />
    </g>
  );
}

function Drawing({ level }: MasteryShapeProps) {
  const fill = FILLS[level];
  return (
    <>
      <circle cx="8" cy="8" r="7" />
      {fill && <path className={styles.fill} d={fill} />}
      {level === 'mastered' && <path className={styles.tick} d="m4.7 8.3 2.4 2.6 4.3-5.2" />}
    </>
  );
}

export function useLevelWord(): (level: Level) => string {
  const { t } = useLingui();
  return (level) => {
    switch (level) {
      case 'new':
        return t`new`;
      case 'learning':
        return t`learning`;
      case 'familiar':
        return t`familiar`;
      case 'strong':
        return t`strong`;
      case 'mastered':
        return t`mastered`;
    }
  };
}

export function MasteryMark({ level }: { readonly level: Level }) {
  const word = useLevelWord();
  return (
    <span className={styles.mark}>
      <MasteryShape level={level} />
      <span>{word(level)}</span>
    </span>
  );
}
