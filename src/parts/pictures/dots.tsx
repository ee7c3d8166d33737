import { HundredDots } from '#ui/hundred-dots.tsx';
import type { DrawingProps } from '../picture.tsx';
import styles from './dots.module.css';

/** A hundred dots beside what full and empty ones stand for. */
export function Dots({ picture }: DrawingProps<'dots'>) {
  return (
    <div className={styles.beside}>
      <div className={styles.dots}>
        <HundredDots full={picture.filled} />
      </div>
      <ul className={styles.legend}>
        <li>
          <Sign full />
          {picture.filledLabel}
        </li>
        <li>
          <Sign full={false} />
          {picture.restLabel}
        </li>
        <li className={styles.unit}>{picture.unitLabel}</li>
      </ul>
    </div>
  );
}

function Sign({ full }: { readonly full: boolean }) {
  return (
    <svg className={styles.sign} viewBox="0 0 16 16" data-full={full} aria-hidden="true" focusable="false">
      <circle cx="8" cy="8" r="7" />
    </svg>
  );
}
