import type { DrawingProps } from '../picture.tsx';
import styles from './pairs.module.css';

/** What belongs together, joined by a line: side by side where there is room, else one above the other. */
export function Pairs({ picture }: DrawingProps<'pairs'>) {
  return (
    <div>
      <p className={styles.heads}>
        <span>{picture.leftTitle}</span>
        <span>{picture.rightTitle}</span>
      </p>
      <ul className={styles.pairs}>
        {picture.pairs.map(({ left, right }) => (
          <li key={`${left}\n${right}`} className={styles.pair}>
            <span className={styles.left}>{left}</span>
            <svg className={styles.line} aria-hidden="true" focusable="false">
              <line x1="4" x2="100%" y1="50%" y2="50%" />
              <circle cx="4" cy="50%" r="3.5" />
            </svg>
            <span className={styles.right}>{right}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
