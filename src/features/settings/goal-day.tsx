/** A day by which everything is to be known, with what it leads to told before it is set. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';
import type { ForecastDay } from '#domain/study/forecast.ts';
import { localDay, now as readClock } from '#platform/clock.ts';
import { changeSettings } from '#state/settings.ts';
import { Button } from '#ui/button.tsx';
import { Kept } from './kept.tsx';
import styles from './settings.module.css';
import { type ForecastProps, useForecasts } from './use-forecasts.ts';
import { useRecallWords } from './use-recall-words.ts';

/** No further ahead than this, whatever the date: nobody can tell. */
const LONGEST = 180;
const DAY = 86_400_000;

function daysUntil(day: string): number {
  return Math.round((Date.parse(day) - Date.parse(localDay(readClock()))) / DAY);
}

export function GoalDay({ bank, settings }: ForecastProps) {
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
