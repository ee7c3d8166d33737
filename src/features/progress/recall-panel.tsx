/** What would be recalled today and in 30 days: if the plan is kept, and if nothing more is answered. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { forecast } from '#domain/study/forecast.ts';
import { offerOf } from '#domain/study/forms.ts';
import { recallWithoutStudy, recallWithPlan } from '#domain/study/report-recall.ts';
import { Chart } from '#parts/charts/chart.tsx';
import { TwoLines } from '#parts/charts/two-lines.tsx';
import { Trouble } from '#parts/trouble.tsx';
import { loadPlannable, type Plannable, planInput } from '#state/planning.ts';
import { useSettings } from '#state/settings.ts';
import { useLoaded } from '#state/use-loaded.ts';
import { Link } from '#ui/link.tsx';
import type { PanelProps } from './more.tsx';
import styles from './panels.module.css';
import { useDates } from './use-dates.ts';

const DAYS = 30;
const DAY = 86_400_000;
/** Days that the axis names, and those that the table tells. */
const TICKS = [0, 15, 30];
const ROWS = [0, 5, 10, 15, 20, 25, 30];

export function RecallPanel(props: PanelProps) {
  const loaded = useLoaded(() => loadPlannable(props.bank), [props.bank]);
  if (loaded.status === 'failed') {
    return (
      <Trouble error={loaded.error} onRetry={loaded.retry}>
        <Trans>The questions that a plan is made of could not be loaded.</Trans>
      </Trouble>
    );
  }
  if (!loaded.value)
    return <div className={styles.place}>{loaded.status === 'loading' && <Trans>Loading…</Trans>}</div>;
  return <Recall {...props} plannable={loaded.value} />;
}

function Recall({ study, at, plannable }: PanelProps & { readonly plannable: Plannable }) {
  const { t } = useLingui();
  const dates = useDates();
  const settings = useSettings();
  const { plan, without, total } = useMemo(() => {
    const input = planInput(plannable, study.state, settings, at);
    const facts = offerOf(input).facts.map(({ id }) => id);
    const without = recallWithoutStudy(facts, study.state.facts, at, DAYS);
    const plan = without[0] ? recallWithPlan(without[0], forecast({ ...input, days: DAYS })) : [];
    return { plan, without, total: facts.length };
  }, [plannable, study, settings, at]);

  const round = (value: number | undefined) => Math.round(value ?? 0);
  const met = plan[0]?.met ?? 0;
  const today = round(plan[0]?.recalled);
  const kept = round(plan.at(-1)?.recalled);
  const left = round(without.at(-1)?.recalled);
  const { minutesADay: minutes, newADay: fresh } = settings;
  const day = (n: number) => dates.short(at + n * DAY);
  return (
    <Chart
      title={
        <Trans>
          Today you would recall about {today} of the {met} facts that you have met
        </Trans>
      }
      alt={t`Facts that you would recall, of ${total}, over ${DAYS} days: about ${today} today; about ${kept} at the end if you keep to your plan; about ${left} if you answer nothing more.`}
      caption={
        <>
          <Trans>
            An estimate from your answers so far. The plan is {minutes} minutes a day with up to {fresh} new
            facts.
          </Trans>{' '}
          <Link to="/settings/">
            <Trans>Change your plan</Trans>
          </Link>
        </>
      }
      table={{
        heads: [
          <Trans key="day">Day</Trans>,
          <Trans key="plan">With your plan</Trans>,
          <Trans key="without">Without study</Trans>,
        ],
        rows: ROWS.map((n) => [
          n === 0 ? t`today` : day(n),
          round(plan[n]?.recalled),
          round(without[n]?.recalled),
        ]),
      }}
    >
      <TwoLines
        upper={plan.map(({ recalled }) => recalled)}
        lower={without.map(({ recalled }) => recalled)}
        most={total}
        gridLabel={String}
        upperLabel={t`with your plan about ${kept}`}
        lowerLabel={t`without study about ${left}`}
        startLabel={t`about ${today}`}
        ticks={TICKS.map((n) => ({ at: n, label: n === 0 ? t`today` : day(n) }))}
      />
    </Chart>
  );
}
