/** The days of study, as a quiet calendar: rest days are part of it, and nothing is lost. */
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type CalendarCell, calendarWeeks, currentRun } from '#domain/study/study-days.ts';
import { firstDayOf } from '#parts/first-day.ts';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import styles from './days.module.css';
import page from './study-page.module.css';
import type { Today } from './use-today.ts';

const WEEKS = 4;

/** Noon in UTC names the same day in every format that is told UTC. */
const noon = (day: string) => Date.parse(`${day}T12:00:00Z`);

export function Days({ today }: { readonly today: Pick<Today, 'state' | 'day'> }) {
  const { t, i18n } = useLingui();
  const { days } = today.state;
  const weeks = calendarWeeks(days, today.day, WEEKS, firstDayOf(navigator.language));
  const run = currentRun(days, today.day);
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(i18n.locale, { ...options, timeZone: 'UTC' });
  const date = format({ day: 'numeric', month: 'long' });
  const number = format({ day: 'numeric' });
  const long = format({ weekday: 'long' });
  const initial = format({ weekday: 'narrow' });
  const short = format({ day: 'numeric', month: 'short' });
  const [first] = weeks;
  const ends = [first?.[0], weeks.at(-1)?.at(-1)].flatMap((cell) => cell?.day ?? []);
  const since = run.from === undefined ? '' : date.format(noon(run.from));

  const words = ({ kind, responses }: CalendarCell): string => {
    if (kind === 'studied') return t`studied, ${plural(responses, { one: '# answer', other: '# answers' })}`;
    if (kind === 'rest') return t`rest day`;
    return kind === 'open' ? t`today` : '';
  };
  return (
    <section className={`${page.section} ${styles.days}`} aria-labelledby="days">
      <h2 id="days">
        <Trans>Days of study</Trans>
      </h2>
      <p className={page.quiet}>
        {run.days > 1 ? (
          <Trans>
            {run.days} days of study since {since}. Two days off in a week are part of it.
          </Trans>
        ) : (
          <Trans>A day on which you study gets a mark. Two days off in a week are part of it.</Trans>
        )}
      </p>
      <table className={styles.calendar}>
        <caption>{ends.map((day) => short.format(noon(day))).join(' – ')}</caption>
        <thead>
          <tr>
            {first?.map(({ day }) => (
              <th key={day} scope="col">
                <span aria-hidden="true">{initial.format(noon(day))}</span>
                <VisuallyHidden>{long.format(noon(day))}</VisuallyHidden>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]?.day}>
              {week.map((cell) => (
                <td key={cell.day}>
                  <span className={styles.day} data-kind={cell.kind} data-today={cell.day === today.day}>
                    {number.format(noon(cell.day))}
                    {words(cell) && <VisuallyHidden>: {words(cell)}</VisuallyHidden>}
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.legend} aria-hidden="true">
        <span>
          <span className={styles.key} data-kind="studied" />
          <Trans>studied</Trans>
        </span>
        <span>
          <span className={styles.key} data-kind="rest" />
          <Trans>rest day</Trans>
        </span>
      </p>
    </section>
  );
}
