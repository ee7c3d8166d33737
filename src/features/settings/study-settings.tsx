/** How study is planned: how well to remember, until when, how much a day; what each leads to stands beside it. */
import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';
import type { BankIndex } from '#domain/bank/delivered.ts';
import type { Forecast, ForecastDay } from '#domain/study/forecast.ts';
import { localDay, now as readClock } from '#platform/clock.ts';
import { changeSettings, useSettings } from '#state/settings.ts';
import { Button } from '#ui/button.tsx';
import { Switch } from './choices.tsx';
import { Kept } from './kept.tsx';
import styles from './settings.module.css';
import { type StudyChoices, useForecasts } from './use-forecasts.ts';

const RETENTIONS = [0.8, 0.85, 0.9, 0.95] as const;
const MINUTES = [5, 10, 15, 20, 30] as const;
const NEW = [0, 4, 8, 12, 16] as const;
/** How far ahead is looked where no date is set. */
const MONTH = 30;
/** No further ahead than this, whatever the date: nobody can tell. */
const LONGEST = 180;
const DAY = 86_400_000;

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

interface ForecastProps {
  readonly bank: BankIndex;
  readonly settings: StudyChoices;
}

/** "You would recall about 98 of 112 facts": what is expected on the last day that was looked at. */
function useRecallWords(): (day: ForecastDay | undefined) => string {
  const { t } = useLingui();
  return (day) => {
    const learned = Math.round(day?.learned ?? 0);
    const recalled = Math.round((day?.learned ?? 0) * (day?.recall ?? 0));
    return t`${plural(learned, {
      one: `you would recall about ${recalled} of # fact`,
      other: `you would recall about ${recalled} of # facts`,
    })}`;
  };
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

function daysUntil(day: string): number {
  return Math.round((Date.parse(day) - Date.parse(localDay(readClock()))) / DAY);
}

function GoalDay({ bank, settings }: ForecastProps) {
  const { t, i18n } = useLingui();
  const id = useId();
  const { goalDay } = settings;
  const recall = useRecallWords();
  const [draft, setDraft] = useState(goalDay ?? '');
  const days = draft === '' ? Number.NaN : daysUntil(draft);
  const possible = days >= 1 && days <= 366;
  const ahead = Math.min(days, LONGEST);
  const asked = possible ? [draft, undefined] : [];
  const [withDate, without] = useForecasts(
    bank,
    asked.map((day) => ({ settings: { ...settings, goalDay: day }, days: ahead })),
  );
  const date = (day: string) =>
    new Intl.DateTimeFormat(i18n.locale, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }).format(Date.parse(`${day}T12:00:00Z`));
  const minutes = withDate && Math.max(1, Math.round(withDate.minutesADay));
  const set = (day: string | undefined) => {
    changeSettings({ goalDay: day });
    if (day === undefined) setDraft('');
  };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>
        <Trans>A test on a certain day</Trans>
      </legend>
      <p className={styles.about} id={`${id}-about`}>
        <Trans>
          Until then no fact is put off beyond the day before it, so that all you have learned is fresh. You
          can leave it empty.
        </Trans>
      </p>
      <div className={styles.actions}>
        <input
          id={id}
          type="date"
          aria-label={t`Day of the test`}
          value={draft}
          min={localDay(readClock() + DAY)}
          aria-describedby={`${id}-about ${id}-forecast`}
          onChange={(event) => setDraft(event.target.value)}
        />
        {possible && draft !== goalDay && (
          <Button look="line" onClick={() => set(draft)}>
            <Trans>Study for this day</Trans>
          </Button>
        )}
        {goalDay !== undefined && (
          <Button look="plain" onClick={() => set(undefined)}>
            <Trans>Take the date away</Trans>
          </Button>
        )}
      </div>
      <p className={styles.forecast} id={`${id}-forecast`} data-forecast="goal">
        {draft !== '' && !possible && <Trans>Choose a day from tomorrow on, within a year.</Trans>}
        {withDate && (
          <>
            {days > LONGEST ? <Trans>Half a year from now</Trans> : <Trans>On {date(draft)}</Trans>}{' '}
            {recall(withDate.days.at(-1))}
            {without && (
              <>
                {' '}
                <Trans>(without the date: {rounded(without.days.at(-1))})</Trans>
              </>
            )}
            {' · '}
            {minutes !== undefined && (
              <Plural value={minutes} one="about # minute a day" other="about # minutes a day" />
            )}
          </>
        )}
      </p>
      {goalDay !== undefined && (
        <p>
          {daysUntil(goalDay) > 0 ? (
            t`You study for ${date(goalDay)}.`
          ) : (
            <Trans>That day has come. The date changes nothing any more.</Trans>
          )}
        </p>
      )}
      <Kept name="goalDay" />
    </fieldset>
  );
}

function rounded(day: ForecastDay | undefined): number {
  return Math.round((day?.learned ?? 0) * (day?.recall ?? 0));
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
