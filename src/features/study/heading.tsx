import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { TodayPlan } from '#domain/study/today.ts';
import { unfinishedToday } from './session.ts';
import { situationOf } from './situation.ts';
import styles from './study-page.module.css';
import type { Today } from './use-today.ts';

interface HeadingProps {
  /** undefined while it is not known yet. */
  readonly today: Today | undefined;
}

/** The day, and what it holds in a few words. */
export function Heading({ today }: HeadingProps) {
  const { t, i18n } = useLingui();
  const words = useDueWords();
  const headline = () => {
    if (!today) return t`Today`;
    if (unfinishedToday(today)) return t`Your session is waiting`;
    switch (situationOf(today)) {
      case 'plan':
        return words(today.plan);
      case 'away':
        return t`Good to see you again`;
      case 'done':
        return t`Done for today`;
      case 'nothing':
        return t`Nothing is due today`;
    }
  };
  return (
    <header>
      <p className={styles.eyebrow}>
        {today ? (
          <Trans>
            Today,{' '}
            {new Intl.DateTimeFormat(i18n.locale, { weekday: 'long', day: 'numeric', month: 'long' }).format(
              today.now,
            )}
          </Trans>
        ) : (
          '\u00a0'
        )}
      </p>
      <h1 id="today" className={styles.headline}>
        {headline()}
      </h1>
    </header>
  );
}

/** "12 due, 3 new": of a session. */
export function useDueWords(): (plan: TodayPlan) => string {
  const { t } = useLingui();
  return ({ due: all, dueLater, fresh }) => {
    const due = all - dueLater;
    if (fresh === 0) return t`${plural(due, { one: '# fact due', other: '# facts due' })}`;
    if (due === 0) return t`${plural(fresh, { one: '# new fact', other: '# new facts' })}`;
    return t`${due} due, ${fresh} new`;
  };
}
