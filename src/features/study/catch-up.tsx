/** After days away: no guilt, and a smaller plan to choose, with what it leads to told before it is chosen. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useId, useMemo, useState } from 'react';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { type CatchUpOption, catchUp } from '#domain/study/catch-up.ts';
import { planToday } from '#domain/study/today.ts';
import { afterPaint } from '#state/planning.ts';
import { useLoaded } from '#state/use-loaded.ts';
import styles from './catch-up.module.css';
import { useDueWords } from './heading.tsx';
import { Start } from './start.tsx';
import page from './study-page.module.css';
import type { Today } from './use-today.ts';

interface CatchUpProps {
  readonly bank: BankIndex;
  readonly today: Today;
}

export function CatchUp({ bank, today }: CatchUpProps) {
  const { t } = useLingui();
  const words = useDueWords();
  const id = useId();
  // Months are played through for it: what is on the screen comes first.
  const offer = useLoaded(() => afterPaint().then(() => catchUp(today.input)), [today.input]);
  const options = offer.value?.options ?? [];
  const [chosen, setChosen] = useState<number | 'usual'>();
  const minutes = chosen ?? options[0]?.minutes ?? 'usual';
  const plan = useMemo(
    () => (minutes === 'usual' ? today.plan : planToday({ ...today.input, minutes, plan: 'catch-up' })),
    [minutes, today],
  );
  const due = today.plan.due;
  const radio = (value: number | 'usual') => ({
    type: 'radio' as const,
    name: id,
    checked: minutes === value,
    onChange: () => setChosen(value),
  });
  return (
    <>
      <p className={page.lead}>
        <Plural
          value={due}
          one="# fact has come due since you were last here. That is how memory works, and there is no hurry."
          other="# facts have come due since you were last here. That is how memory works, and there is no hurry."
        />
      </p>
      {offer.status === 'loading' && (
        <p className={page.quiet} role="status">
          <Trans>Looking ahead…</Trans>
        </p>
      )}
      {offer.status === 'ready' && (
        <fieldset className={styles.options}>
          <legend className={styles.legend}>
            <Trans>How would you like to go on?</Trans>
          </legend>
          {options.map((option, i) => (
            <label key={option.minutes} className={styles.option}>
              <input {...radio(option.minutes)} />
              <span className={styles.words}>
                <strong>
                  {i === 0 ? t`Catch up, most at risk first` : t`Catch up gently, most at risk first`}
                </strong>
                <span className={styles.quiet}>
                  <Plural value={option.minutes} one="# minute a day" other="# minutes a day" />
                  {' · '}
                  <Until days={option.days} />
                </span>
              </span>
              <Spread option={option} />
            </label>
          ))}
          <label className={styles.option}>
            <input {...radio('usual')} />
            <span className={styles.words}>
              <strong>
                <Trans>The usual session</Trans>
              </strong>
              <span className={styles.quiet}>
                {words(today.plan)}
                {' · '}
                <Trans>what you are just about to forget comes first</Trans>
              </span>
            </span>
          </label>
        </fieldset>
      )}
      {offer.status === 'ready' && (
        <Start bank={bank} today={today} plan={plan} kind={minutes === 'usual' ? 'today' : 'catch-up'}>
          <Plural
            value={plan.minutes}
            one={`Start: ${words(plan)}, about # minute`}
            other={`Start: ${words(plan)}, about # minutes`}
          />
        </Start>
      )}
    </>
  );
}

function Until({ days }: Pick<CatchUpOption, 'days'>) {
  if (days === null) return <Trans>caught up in more than two months</Trans>;
  if (days === 1) return <Trans>caught up today</Trans>;
  return <Trans>caught up in about {days} days</Trans>;
}

/** Most days that are drawn. */
const MOST = 21;

/** How the facts are spread over the days: a bar for each. */
function Spread({ option }: { readonly option: CatchUpOption }) {
  const { t } = useLingui();
  const shown = option.spread.slice(0, MOST);
  const highest = Math.max(1, ...shown);
  const list = shown.map((facts) => Math.round(facts)).join(', ');
  return (
    <svg
      className={styles.spread}
      viewBox={`0 0 ${MOST * 6} 30`}
      role="img"
      aria-label={t`Facts on each day: ${list}`}
    >
      <path className={styles.ground} d={`M0 29.5H${MOST * 6}`} />
      {shown.map((facts, day) => {
        const height = Math.max(1.5, (facts / highest) * 27);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: bars are days and never move
          <rect key={day} x={day * 6 + 1} y={29 - height} width="4" height={height} />
        );
      })}
    </svg>
  );
}
