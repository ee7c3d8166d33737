import { useLingui } from '@lingui/react/macro';

/** Days in words, in the language of the interface. */
export function useDates() {
  const { i18n } = useLingui();
  const format = new Intl.DateTimeFormat(i18n.locale, { dateStyle: 'medium' });
  return {
    /** @param at ms, UTC; the day is the reader's own */
    ofTime: (at: number) => format.format(at),
    /** @param day YYYY-MM-DD as it was for the learner: never moved by a time zone */
    ofDay(day: string) {
      const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
      return format.format(new Date(year, month - 1, date));
    },
  };
}
