/**
 * The first day of a week: 1 Monday to 7 Sunday.
 * @param locale with its region, where the device's customs are meant: `navigator.language`
 */
export function firstDayOf(locale: string): number {
  type WithWeek = Intl.Locale & {
    getWeekInfo?: () => { readonly firstDay: number };
    weekInfo?: { readonly firstDay: number };
  };
  const known: WithWeek = new Intl.Locale(locale);
  return (known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? 1;
}
