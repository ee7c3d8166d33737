import type { DrawingProps } from '../picture.tsx';
import styles from './path.module.css';

/** Radius of the first and the last station's circle. */
const SMALLEST = 10;
const LARGEST = 30;

/** Each station is drawn by the same factor larger than the one before. */
function radius(index: number, count: number): number {
  return count < 2 ? LARGEST : SMALLEST * (LARGEST / SMALLEST) ** (index / (count - 1));
}

/** Stations in order, each larger than the last: along a line where there is room, down one where not. */
export function Path({ picture }: DrawingProps<'path'>) {
  const { stations } = picture;
  const count = stations.length;
  const middle = (i: number) => `${((i + 0.5) / count) * 100}%`;
  return (
    <div className={styles.path} data-many={count > 5}>
      <svg className={styles.along} aria-hidden="true" focusable="false">
        <line x1={middle(0)} x2={middle(count - 1)} y1="50%" y2="50%" />
        {stations.map((station, i) => (
          <circle key={station.title} cx={middle(i)} cy="50%" r={radius(i, count)} />
        ))}
      </svg>
      <ol className={styles.stations}>
        {stations.map((station, i) => (
          <li key={station.title} className={styles.station}>
            <svg className={styles.circle} viewBox="-32 -32 64 64" aria-hidden="true" focusable="false">
              <circle r={radius(i, count)} />
            </svg>
            <span className={styles.title}>{station.title}</span>
            <span className={styles.summary}>{station.summary}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
