import { useLingui } from '@lingui/react/macro';

/** Days in words, in the language of the interface. */
export function useDates() {
  const { i18n } = useLingui();
  const format = new Intl.DateTimeFormat(i18n.locale, { dateStyle: 'medium' });
  const brief = new Intl.DateTimeFormat(i18n.locale, { day: 'numeric', month: 'short' });
  const local = (day: string) => {
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
    return new Date(year, month - 1, date);
  };
  return {
    /** @param at ms, UTC; the day is the reader's own */
    ofTime: (at: number) => format.format(at),
    /** Without the year. @param at ms, UTC, or a day as YYYY-MM-DD */
    short: (at: number | string) => brief.format(typeof at === 'string' ? local(at) : at),
    /** @param day YYYY-MM-DD as it was for the learner: never moved by a time zone */
    ofDay: (day: string) => format.format(local(day)),
    /** The month that a day lies in. @param day YYYY-MM-DD */
    monthOf: (day: string) => new Intl.DateTimeFormat(i18n.locale, { month: 'short' }).format(local(day)),
  };
}
