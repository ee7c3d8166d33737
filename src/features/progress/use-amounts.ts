import { useLingui } from '@lingui/react/macro';

/** Amounts in words, in the language of the interface. */
export function useAmounts() {
  const { t, i18n } = useLingui();
  const percent = new Intl.NumberFormat(i18n.locale, { style: 'percent', maximumFractionDigits: 0 });
  return {
    percent: (share: number) => percent.format(share),
    /** "4 h 10 min", "12 min"; anything shorter than a minute is one. @param duration ms */
    time(duration: number) {
      const minutes = Math.max(1, Math.round(duration / 60_000));
      const hours = Math.floor(minutes / 60);
      const rest = minutes % 60;
      if (hours === 0) return t`${minutes} min`;
      return rest === 0 ? t`${hours} h` : t`${hours} h ${rest} min`;
    },
  };
}
