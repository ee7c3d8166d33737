import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import type { DrawingProps } from '../picture.tsx';
import { monthTicks } from './axis.ts';
import styles from './time-axis.module.css';

/**
 * Spans on one axis of months, all from 0: solid until `from`, hatched from there to `to`, where a case may end
 * anywhere. Lengths are shares of the width, so that text keeps its size on every screen.
 */
export function TimeAxis({ picture }: DrawingProps<'time-axis'>) {
  const { i18n } = useLingui();
  const hatch = useId();
  const ticks = monthTicks(Math.max(0, ...picture.spans.map((span) => span.to)));
  const end = ticks.at(-1) ?? 1;
  const share = (months: number) => `${(months / end) * 100}%`;
  const inYears = end % 12 === 0 && end > 24;
  const years = new Intl.NumberFormat(i18n.locale.startsWith('q') ? 'en' : i18n.locale, {
    style: 'unit',
    unit: 'year',
    unitDisplay: 'short',
  });
  return (
    <div className={styles.plot}>
      {picture.spans.map((span) => (
        <div key={span.label}>
          <p className={styles.label}>{span.label}</p>
          <p className={styles.value}>{span.valueLabel}</p>
          <svg className={styles.strip} aria-hidden="true" focusable="false">
            {ticks.map((tick) => (
              <line key={tick} className={styles.tick} x1={share(tick)} x2={share(tick)} y1="0" y2="100%" />
            ))}
            <rect className={styles.solid} y="20%" width={share(span.from)} height="60%" />
            {span.to > span.from && (
              <>
                <rect
                  x={share(span.from)}
                  y="20%"
                  width={share(span.to - span.from)}
                  height="60%"
                  fill={`url(#${hatch})`}
                />
                <line className={styles.end} x1={share(span.to)} x2={share(span.to)} y1="8%" y2="92%" />
              </>
            )}
            <line className={styles.end} x1={share(span.from)} x2={share(span.from)} y1="8%" y2="92%" />
          </svg>
        </div>
      ))}
      <svg className={styles.axis} data-years={inYears} aria-hidden="true" focusable="false">
        <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className={styles.hatch} width="3" height="7" />
        </pattern>
        <line className={styles.base} x1="0" x2="100%" y1="0" y2="0" />
        {ticks.map((tick, i) => (
          <g key={tick} className={i === 0 ? styles.first : i === ticks.length - 1 ? styles.last : undefined}>
            <text x={share(tick)} y="1.3rem">
              {tick}
            </text>
            {inYears && tick > 0 && (
              <text className={styles.years} x={share(tick)} y="2.5rem">
                {years.format(tick / 12)}
              </text>
            )}
          </g>
        ))}
      </svg>
      <p className={styles.unit}>
        <Trans>Months, from the start</Trans>
      </p>
    </div>
  );
}
