/** Behind the map: five reports, each loaded and drawn when it is opened; its row tells the one number beforehand. */
import { Plural, Trans } from '@lingui/react/macro';
import { type ComponentType, type ReactNode, useMemo, useState } from 'react';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { sureness } from '#domain/study/report-calibration.ts';
import { mostMissed } from '#domain/study/report-missed.ts';
import { recallWithoutStudy } from '#domain/study/report-recall.ts';
import { timeSpent } from '#domain/study/report-time.ts';
import { localDay, now } from '#platform/clock.ts';
import { useSettings } from '#state/settings.ts';
import type { Study } from '#state/study.ts';
import { Button } from '#ui/button.tsx';
import { Later } from './later.tsx';
import { askedFacts } from './map-groups.ts';
import styles from './more.module.css';
import { useAmounts } from './use-amounts.ts';

export interface PanelProps {
  readonly bank: BankIndex;
  readonly study: Study;
  /** The facts that count: asked, and not left out. */
  readonly facts: readonly string[];
  /** When the page was opened: ms, UTC. */
  readonly at: number;
  /** YYYY-MM-DD, where the learner is. */
  readonly today: string;
}

type Panel = ComponentType<PanelProps>;

const PANELS = {
  recall: async (): Promise<Panel> => (await import('./recall-panel.tsx')).RecallPanel,
  days: async (): Promise<Panel> => (await import('./days-panel.tsx')).DaysPanel,
  sure: async (): Promise<Panel> => (await import('./sure-panel.tsx')).SurePanel,
  time: async (): Promise<Panel> => (await import('./time-panel.tsx')).TimePanel,
  missed: async (): Promise<Panel> => (await import('./missed-panel.tsx')).MissedPanel,
};

export function More({ bank, study }: { readonly bank: BankIndex; readonly study: Study }) {
  const leaveOut = useSettings((s) => s.leaveOut);
  const calendar = useSettings((s) => s.calendar);
  const amounts = useAmounts();
  const [at] = useState(now);
  const [all, setAll] = useState(false);
  const today = localDay(at);
  const { state } = study;
  const facts = useMemo(
    () => askedFacts(study.facts.facts, new Set(leaveOut)).map(({ id }) => id),
    [study.facts, leaveOut],
  );
  const [recall] = recallWithoutStudy(facts, state.facts, at, 0);
  const recalled = Math.round(recall?.recalled ?? 0);
  const sure = sureness(state.calibration);
  const certain = sure.find(({ confidence }) => confidence === 'certain');
  const missed = mostMissed(facts, state.facts, facts.length).length;
  const { total, days } = timeSpent(state.days, today);
  const rest = { bank, study, facts, at, today, all };
  return (
    <section className={styles.section} aria-labelledby="more" data-more="">
      <div className={styles.head}>
        <h2 id="more">
          <Trans>More</Trans>
        </h2>
        {!all && (
          <Button look="plain" className={styles.all} data-print="no" onClick={() => setAll(true)}>
            <Trans>Open all</Trans>
          </Button>
        )}
      </div>
      <ul className={styles.rows}>
        {recall && recall.met > 0 && (
          <Row
            {...rest}
            panel="recall"
            title={<Trans>What you would recall</Trans>}
            figure={<Plural value={recalled} one="about # fact today" other="about # facts today" />}
          />
        )}
        {calendar && (
          <Row
            {...rest}
            panel="days"
            title={<Trans>Days of study</Trans>}
            figure={<Plural value={days} one="# day" other="# days" />}
          />
        )}
        {sure.length > 0 && (
          <Row
            {...rest}
            panel="sure"
            title={<Trans>How sure, how right</Trans>}
            figure={
              certain?.enough ? (
                <Trans>right {amounts.percent(certain.share)} of the time when certain</Trans>
              ) : null
            }
          />
        )}
        <Row {...rest} panel="time" title={<Trans>Time spent</Trans>} figure={amounts.time(total)} />
        {missed > 0 && (
          <Row
            {...rest}
            panel="missed"
            title={<Trans>Missed most</Trans>}
            figure={<Plural value={missed} one="# fact missed so far" other="# facts missed so far" />}
          />
        )}
      </ul>
    </section>
  );
}

interface RowProps extends PanelProps {
  readonly panel: keyof typeof PANELS;
  readonly title: ReactNode;
  readonly figure: ReactNode;
  /** Opened with all others. */
  readonly all: boolean;
}

function Row({ panel, title, figure, all, ...rest }: RowProps) {
  const [open, setOpen] = useState(false);
  const shown = open || all;
  return (
    <li className={styles.row}>
      <details open={shown} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className={styles.summary}>
          <span className={styles.title}>{title}</span>
          <span className={styles.figure}>{figure}</span>
        </summary>
        {shown && (
          <div className={styles.panel}>
            <Later load={PANELS[panel]} props={rest} />
          </div>
        )}
      </details>
    </li>
  );
}
