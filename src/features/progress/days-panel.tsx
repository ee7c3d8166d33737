/** The days of study: a calendar of the last months in which rest days are no gaps. */
import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type CalendarCell, calendarWeeks, currentRun } from '#domain/study/study-days.ts';
import { Chart } from '#parts/charts/chart.tsx';
import { Weeks } from '#parts/charts/weeks.tsx';
import { firstDayOf } from '#parts/first-day.ts';
import type { PanelProps } from './more.tsx';
import { useDates } from './use-dates.ts';

/** As many as a narrow screen holds; who has just begun sees fewer. */
const WEEKS = 15;
const FEWEST = 6;
const DAY = 86_400_000;

export function DaysPanel({ study, today }: PanelProps) {
  const { t, i18n } = useLingui();
  const dates = useDates();
  const { days } = study.state;
  const first = [...days.keys()].reduce((least, day) => (day < least ? day : least), today);
  const since = Math.ceil((Date.parse(today) - Date.parse(first)) / DAY / 7) + 1;
  const count = Math.min(WEEKS, Math.max(FEWEST, since));
  const weeks = calendarWeeks(days, today, count, firstDayOf(navigator.language));
  const run = currentRun(days, today);
  const shown = weeks.flat().filter((cell) => cell.kind !== 'ahead');
  const studied = shown.filter((cell) => cell.kind === 'studied');
  const weekday = new Intl.DateTimeFormat(i18n.locale, { weekday: 'short' });
  const from = dates.ofDay(shown[0]?.day ?? today);
  const studiedOn = studied.length;
  return (
    <Chart
      title={
        run.days > 1 ? (
          <Plural
            value={run.days}
            one="# day of study in a row, days of rest aside"
            other="# days of study in a row, days of rest aside"
          />
        ) : (
          <Plural value={days.size} one="You studied on # day so far" other="You studied on # days so far" />
        )
      }
      alt={t`A calendar since ${from}: you studied on ${plural(studiedOn, { one: '# day', other: '# days' })}.`}
      caption={
        <Trans>
          The larger a dot, the more you answered. A ring is a day of rest: two in any seven are part of it.
          The circle is today.
        </Trans>
      }
      table={{
        heads: [<Trans key="day">Day</Trans>, <Trans key="answers">Answers</Trans>],
        rows: studied.toReversed().map((cell) => [dates.ofDay(cell.day), cell.responses]),
      }}
    >
      <Weeks
        weeks={weeks}
        today={today}
        weekdays={(weeks[0] ?? []).map((cell: CalendarCell) =>
          weekday.format(Date.parse(`${cell.day}T12:00`)),
        )}
        monthOf={dates.monthOf}
      />
    </Chart>
  );
}
