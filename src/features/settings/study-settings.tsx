/** How study is planned: how well to remember, until when, how much a day; what each leads to stands beside it. */
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import type { BankIndex } from '#domain/bank/delivered.ts';
import type { Forecast } from '#domain/study/forecast.ts';
import { changeSettings, useSettings } from '#state/settings.ts';
import { Switch } from './choices.tsx';
import { GoalDay } from './goal-day.tsx';
import { Kept } from './kept.tsx';
import styles from './settings.module.css';
import { type ForecastProps, type StudyChoices, useForecasts } from './use-forecasts.ts';
import { useRecallWords } from './use-recall-words.ts';

const RETENTIONS = [0.8, 0.85, 0.9, 0.95] as const;
const MINUTES = [5, 10, 15, 20, 30] as const;
const NEW = [0, 4, 8, 12, 16] as const;
/** How far ahead is looked where no date is set. */
const MONTH = 30;

export function StudySettings({ bank }: { readonly bank: BankIndex }) {
  const { t } = useLingui();
  const settings = useStudyChoices();
  return (
    <>
      <Retention bank={bank} settings={settings} />
      <GoalDay bank={bank} settings={settings} />
      <NumberChoice
        name="minutesADay"
        legend={t`Minutes a day`}
        values={MINUTES}
        about={t`The most that a session takes. You can stop earlier, and go on longer.`}
      />
      <NumberChoice
        name="newADay"
        legend={t`New facts a day`}
        values={NEW}
        about={t`Only where there is time left after what is due. Each new one makes a little more to recall later.`}
      />
      <Switch name="calendar" label={t`Show the days of study`}>
        <Trans>A quiet calendar on the Today page. Days off are part of it.</Trans>
      </Switch>
    </>
  );
}

function useStudyChoices(): StudyChoices {
  const retention = useSettings((s) => s.retention);
  const goalDay = useSettings((s) => s.goalDay);
  const minutesADay = useSettings((s) => s.minutesADay);
  const newADay = useSettings((s) => s.newADay);
  const leaveOut = useSettings((s) => s.leaveOut);
  return { retention, goalDay, minutesADay, newADay, leaveOut };
}

function Retention({ bank, settings }: ForecastProps) {
  const { t } = useLingui();
  const id = useId();
  const recall = useRecallWords();
  const values = withCurrent(RETENTIONS, settings.retention);
  const forecasts = useForecasts(
    bank,
    values.map((retention) => ({ settings: { ...settings, retention }, days: MONTH })),
  );
  const told = (forecast: Forecast | undefined) => {
    if (!forecast) return '\u00a0';
    const minutes = Math.max(1, Math.round(forecast.minutesADay));
    const load = t`${plural(minutes, { one: 'about # minute a day', other: 'about # minutes a day' })}`;
    return t`In a month ${recall(forecast.days.at(-1))}, at ${load}`;
  };
  return (
    <fieldset className={styles.group} aria-describedby={`${id}-about`}>
      <legend className={styles.legend}>
        <Trans>How well to remember</Trans>
      </legend>
      <p className={styles.about} id={`${id}-about`}>
        <Trans>
          A fact comes back when your chance of recalling it has fallen this far. Higher: you forget less, and
          facts come back more often.
        </Trans>
      </p>
      <div className={styles.rows}>
        {values.map((retention, i) => (
          <label key={retention} className={styles.choice}>
            <input
              type="radio"
              name={id}
              checked={settings.retention === retention}
              onChange={() => changeSettings({ retention })}
            />
            <span>
              <strong>
                <Trans>{Math.round(retention * 100)} of 100</Trans>
              </strong>
              {retention === 0.9 && (
                <>
                  {' '}
                  <Trans>(usual)</Trans>
                </>
              )}
              <small className={styles.forecast}>{told(forecasts[i])}</small>
            </span>
          </label>
        ))}
      </div>
      <p className={styles.about}>
        <Trans>The figures are estimates from what you have answered so far.</Trans>
      </p>
      <Kept name="retention" />
    </fieldset>
  );
}

/** A value that was set elsewhere stands among the others. */
function withCurrent(values: readonly number[], current: number): readonly number[] {
  return values.includes(current) ? values : [...values, current].sort((a, b) => a - b);
}

interface NumberChoiceProps {
  readonly name: 'minutesADay' | 'newADay';
  readonly legend: string;
  readonly values: readonly number[];
  readonly about: string;
}

function NumberChoice({ name, legend, values, about }: NumberChoiceProps) {
  const id = useId();
  const current = useSettings((s) => s[name]);
  return (
    <fieldset className={styles.group} aria-describedby={`${id}-about`}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.choices}>
        {withCurrent(values, current).map((value) => (
          <label key={value} className={styles.choice}>
            <input
              type="radio"
              name={id}
              checked={current === value}
              onChange={() => changeSettings({ [name]: value })}
            />
            <span>{value}</span>
          </label>
        ))}
      </div>
      <p className={styles.about} id={`${id}-about`}>
        {about}
      </p>
      <Kept name={name} />
    </fieldset>
  );
}
