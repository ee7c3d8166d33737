import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { ForecastDay } from '#domain/study/forecast.ts';

/** "You would recall about 98 of 112 facts": what is expected on the last day that was looked at. */
export function useRecallWords(): (day: ForecastDay | undefined) => string {
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
