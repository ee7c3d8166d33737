/** Giving a number: a slider where the question has one, and always a field, in step with each other. */
import { useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';
import type { ViewProps } from '../view-contract.ts';
import css from './entry.module.css';
import { middle, type NumericView } from './learner-view.ts';
import { parseNumber, withUnit } from './number-text.ts';
import type { NumericResponse } from './score.ts';
import { Slider } from './slider.tsx';

/** Numbers in the interface's language; four digits stay together, so that a year looks like one. */
export function formatNumber(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 6, useGrouping: 'min2' }).format(value);
}

export function Entry({
  view,
  response,
  onChange,
  labelledBy,
  disabled = false,
  lang,
}: ViewProps<NumericView, NumericResponse>) {
  const { t, i18n } = useLingui();
  const id = useId();
  // Null until someone types; kept as typed while it means the response, so that no digit jumps.
  const [typed, setTyped] = useState<string | null>(null);
  const { slider, unit } = view;
  const format = (value: number) => formatNumber(value, i18n.locale);
  const decimal = format(1.5).includes(',') ? ',' : '.';
  const parse = (text: string) => parseNumber(text, decimal, unit);

  const value = response?.value ?? undefined;
  const meant = typed === null ? undefined : parse(typed);
  const offScale = slider && meant !== undefined && (meant < slider.min || meant > slider.max);
  // The slider, or a response that came back, has overtaken what was typed.
  const stale = value !== undefined && meant !== value;
  const text = typed === null || stale ? (value === undefined ? '' : format(value)) : typed;

  const type = (next: string) => {
    setTyped(next);
    const number = parse(next);
    const fits = number !== undefined && !(slider && (number < slider.min || number > slider.max));
    onChange({ value: fits ? number : null });
  };

  let hint = '';
  if (typed !== null && !stale && typed.trim() !== '') {
    if (meant === undefined) hint = t`Type a number, such as 12 or ${format(2.5)}.`;
    else if (offScale) hint = t`The scale goes from ${format(slider.min)} to ${format(slider.max)}.`;
    else if (format(meant) !== typed.trim()) hint = t`Read as ${withUnit(format(meant), unit)}.`;
  }
  const ends = slider && { min: format(slider.min), max: format(slider.max) };

  return (
    <div className={css.entry}>
      {slider && ends && (
        <Slider
          scale={slider}
          start={middle(slider)}
          value={value}
          valueText={value === undefined ? t`No guess yet` : withUnit(format(value), unit)}
          bubble={value === undefined ? '?' : format(value)}
          ends={ends}
          labelledBy={labelledBy}
          disabled={disabled}
          onGive={(next) => {
            setTyped(null);
            onChange({ value: next });
          }}
        />
      )}
      <div className={css.field}>
        <label htmlFor={`${id}-field`}>{slider ? t`Or type a number` : t`Your answer`}</label>
        <span className={css.measure}>
          <input
            id={`${id}-field`}
            className={css.number}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            size={8}
            value={text}
            disabled={disabled}
            aria-describedby={hint === '' ? `${id}-unit` : `${id}-unit ${id}-hint`}
            aria-invalid={hint !== '' && (meant === undefined || offScale) ? true : undefined}
            onChange={(event) => type(event.target.value)}
          />
          <span id={`${id}-unit`} lang={lang}>
            {unit}
          </span>
        </span>
        <p id={`${id}-hint`} className={css.hint}>
          {hint}
        </p>
      </div>
    </div>
  );
}
