/** After the reveal: yours and the document's, in words and drawn on one scale. Told apart by shape. */

import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useId } from 'react';
import { DotSign } from '#ui/hundred-dots.tsx';
import { VerdictMark } from '#ui/verdict-mark.tsx';
import type { Feedback } from '../contract.ts';
import type { ViewProps } from '../view-contract.ts';
import { formatNumber } from './entry.tsx';
import type { NumericView } from './learner-view.ts';
import { withUnit } from './number-text.ts';
import type { NumericResponse } from './score.ts';
import css from './view.module.css';

export interface RevealedProps extends ViewProps<NumericView, NumericResponse> {
  readonly feedback: Feedback<NumericResponse>;
}

export function Revealed({ view, response, feedback, lang }: RevealedProps) {
  const { i18n } = useLingui();
  const write = (value: number | null, high?: number) => {
    const digits = formatNumber(value ?? 0, i18n.locale);
    return withUnit(high === undefined ? digits : `${digits}–${formatNumber(high, i18n.locale)}`, view.unit);
  };
  const estimate = view.form === 'estimate';
  const part = feedback.parts[view.part];
  const right = part?.verdict === 'right';
  const given = response?.value ?? null;
  const dots = view.drawnAs === 'dots';
  const sign = (ring: boolean) =>
    dots ? <DotSign ring={ring} /> : view.slider ? <BarSign hatched={ring} /> : null;

  return (
    <div className={css.legend}>
      {given !== null && (
        <p className={css.line}>
          {sign(true)}
          <span>{estimate ? <Trans>Your guess:</Trans> : <Trans>Your answer:</Trans>}</span>
          <span className={css.figure} lang={lang}>
            {write(given)}
          </span>
          {!estimate && <VerdictMark verdict={right ? 'right' : 'not-right'} />}
        </p>
      )}
      <p className={css.line}>
        {sign(false)}
        <span>{estimate ? <Trans>The document:</Trans> : <Trans>The answer:</Trans>}</span>
        <span className={css.figure} lang={lang}>
          {write(feedback.key.value, feedback.key.high)}
        </span>
      </p>
      {estimate && given !== null && (
        <p className={css.gap}>
          <Gap
            given={given}
            truth={feedback.key}
            write={(value) => <span lang={lang}>{write(value)}</span>}
          />
        </p>
      )}
      {part?.rationale !== undefined && (
        <p className={css.why} lang={lang}>
          {part.rationale}
        </p>
      )}
    </div>
  );
}

function Gap(props: {
  readonly given: number;
  readonly truth: NumericResponse;
  readonly write: (value: number) => ReactNode;
}) {
  const { given, truth, write } = props;
  const low = truth.value ?? given;
  const high = truth.high ?? low;
  // Rounded as it is written: 0.1 + 0.2 is no distance from 0.3.
  const below = Math.round((low - given) * 1e6) / 1e6;
  const above = Math.round((given - high) * 1e6) / 1e6;
  if (below > 0) return <Trans>Your guess was {write(below)} too low.</Trans>;
  if (above > 0) return <Trans>Your guess was {write(above)} too high.</Trans>;
  return <Trans>Your guess was right on it.</Trans>;
}

/** Two bars on one scale: yours hatched, the document's full. */
export function RevealedBars(props: {
  readonly scale: { readonly min: number; readonly max: number };
  readonly given: NumericResponse | null;
  readonly truth: NumericResponse;
}) {
  const { scale, given, truth } = props;
  const { i18n } = useLingui();
  const pattern = useId();
  const percent = (value: number) => {
    const share = (value - scale.min) / (scale.max - scale.min);
    return `${Math.round(Math.min(Math.max(share, 0), 1) * 1e4) / 100}%`;
  };
  return (
    <div className={css.drawing} dir="ltr" aria-hidden="true">
      <svg className={css.bars} aria-hidden="true" focusable="false">
        <Hatch id={pattern} />
        {typeof given?.value === 'number' && (
          <rect
            className={css.yours}
            fill={`url(#${pattern})`}
            x="0"
            y="6"
            height="22"
            width={percent(given.value)}
          />
        )}
        <rect
          className={css.theirs}
          x="0"
          y="40"
          height="22"
          width={percent(truth.high ?? truth.value ?? 0)}
        />
        <line className={css.rail} x1="0" x2="0" y1="0" y2="68" />
        <line className={css.rail} x1="100%" x2="100%" y1="0" y2="68" />
        <line className={css.rail} x1="0" x2="100%" y1="68" y2="68" />
      </svg>
      <div className={css.ends}>
        <span>{formatNumber(scale.min, i18n.locale)}</span>
        <span>{formatNumber(scale.max, i18n.locale)}</span>
      </div>
    </div>
  );
}

function Hatch({ id }: { readonly id: string }) {
  return (
    <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <line className={css.hatch} x1="0" x2="0" y1="0" y2="7" />
    </pattern>
  );
}

function BarSign({ hatched }: { readonly hatched: boolean }) {
  const pattern = useId();
  return (
    <svg className={css.sign} viewBox="0 0 32 20" aria-hidden="true" focusable="false">
      {hatched && <Hatch id={pattern} />}
      <rect
        className={hatched ? css.yours : css.theirs}
        fill={hatched ? `url(#${pattern})` : undefined}
        x="1"
        y="1"
        width="30"
        height="18"
      />
    </svg>
  );
}
