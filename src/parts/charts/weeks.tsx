/** Days in weeks, each a mark: the more happened, the larger. A column is a week, so that months lie side by side. */
import { scaleSqrt } from 'd3-scale';
import type { CalendarCell } from '#domain/study/study-days.ts';
import styles from './weeks.module.css';

interface WeeksProps {
  readonly weeks: readonly (readonly CalendarCell[])[];
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Of the rows, first to last. */
  readonly weekdays: readonly string[];
  /** A month's name above the first week that begins in it. */
  readonly monthOf: (day: string) => string;
}

const ROW = 22;
const HEAD = 24;
const SMALLEST = 3.5;
const LARGEST = 7;
/** So many weeks fill the frame; fewer don't spread. */
const FULL = 15;
/** A month's name is left out where it would meet the one before it. In weeks. */
const NAME = 3;

export function Weeks({ weeks, today, weekdays, monthOf }: WeeksProps) {
  const most = Math.max(1, ...weeks.flat().map((cell) => cell.responses));
  const radius = scaleSqrt([0, most], [SMALLEST, LARGEST]);
  const height = HEAD + weekdays.length * ROW;
  const middle = (column: number) => `${((column + 0.5) / weeks.length) * 100}%`;
  return (
    <div className={styles.frame}>
      <svg className={styles.names} width="100%" height={height} aria-hidden="true" focusable="false">
        {weekdays.map((name, i) =>
          i % 2 === 0 ? (
            <text key={name} x="0" y={HEAD + (i + 0.5) * ROW} dy="0.35em">
              {name}
            </text>
          ) : null,
        )}
      </svg>
      <svg
        className={styles.weeks}
        width={`${Math.min(1, weeks.length / FULL) * 100}%`}
        height={height}
        aria-hidden="true"
        focusable="false"
      >
        {monthNames(weeks, monthOf).map(({ column, name }) => (
          <text key={column} x={`${(column / weeks.length) * 100}%`} y={HEAD - 10}>
            {name}
          </text>
        ))}
        {weeks.map((week, column) =>
          week.map(({ day, kind, responses }, row) => {
            if (kind === 'ahead') return null;
            const at = { cx: middle(column), cy: HEAD + (row + 0.5) * ROW };
            return (
              <g key={day}>
                {day === today && <circle className={styles.today} {...at} r={ROW / 2 - 1} />}
                {kind === 'studied' && <circle className={styles.studied} {...at} r={radius(responses)} />}
                {kind === 'rest' && <circle className={styles.rest} {...at} r="4" />}
                {(kind === 'none' || kind === 'open') && <circle className={styles.none} {...at} r="1.5" />}
              </g>
            );
          }),
        )}
      </svg>
    </div>
  );
}

/** The months that begin in these weeks, and the one that goes on in the first of them where there is room. */
function monthNames(weeks: WeeksProps['weeks'], monthOf: WeeksProps['monthOf']) {
  const names: { column: number; name: string }[] = [];
  weeks.forEach((week, column) => {
    const first = week[0]?.day ?? '';
    const begins = column === 0 ? first : week.find(({ day }) => day.endsWith('-01'))?.day;
    if (!begins) return;
    const last = names.at(-1);
    if (last && column - last.column < NAME) names.pop();
    names.push({ column, name: monthOf(begins) });
  });
  return names;
}
