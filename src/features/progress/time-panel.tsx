/** Time spent answering, day by day or week by week. */
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { timeSpent } from '#domain/study/report-time.ts';
import { Chart } from '#parts/charts/chart.tsx';
import { Columns } from '#parts/charts/columns.tsx';
import type { PanelProps } from './more.tsx';
import { useAmounts } from './use-amounts.ts';
import { useDates } from './use-dates.ts';

/** Minutes that a scale counts by. */
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 960];
const MINUTE = 60_000;

export function TimePanel({ study, today }: PanelProps) {
  const { t } = useLingui();
  const dates = useDates();
  const amounts = useAmounts();
  const { total, responses, days, unit, bars } = timeSpent(study.state.days, today);
  const inAll = amounts.time(total);
  const each = Math.max(1, Math.round(total / Math.max(1, responses) / 1000));
  const onDays = t`${plural(days, { one: 'on # day', other: 'on # days' })}`;
  const name = ({ from, to }: { readonly from: string; readonly to: string }) =>
    from === to ? dates.short(from) : `${dates.short(from)} – ${dates.short(to)}`;
  const most = bars.reduce((a, b) => (b.duration > a.duration ? b : a));
  const top = amounts.time(most.duration);
  const when = name(most);
  return (
    <Chart
      title={
        <Trans>
          {inAll} of answering, {onDays}
        </Trans>
      }
      alt={
        unit === 'day'
          ? t`Time spent on each of the last ${bars.length} days: at most ${top}, on ${when}.`
          : t`Time spent in each of the last ${bars.length} weeks: at most ${top}, in ${when}.`
      }
      caption={
        <Trans>
          From seeing a question to answering it: about {each} seconds an answer. Reading what follows is not
          counted.
        </Trans>
      }
      table={{
        heads: [
          unit === 'day' ? <Trans key="when">Day</Trans> : <Trans key="when">Week</Trans>,
          <Trans key="time">Time</Trans>,
          <Trans key="answers">Answers</Trans>,
        ],
        rows: bars.map((bar) => [
          name(bar),
          bar.duration > 0 ? amounts.time(bar.duration) : '–',
          bar.responses,
        ]),
      }}
    >
      <Columns
        values={bars.map(({ duration }) => duration / MINUTE)}
        steps={STEPS}
        gridLabel={(minutes) => amounts.time(minutes * MINUTE)}
        firstLabel={dates.short(bars[0]?.from ?? today)}
        lastLabel={t`today`}
      />
    </Chart>
  );
}
