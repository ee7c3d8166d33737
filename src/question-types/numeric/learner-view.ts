import { opaqueId } from '#domain/random/random.ts';
import type { LearnerViewBase } from '../contract.ts';
import type { Numeric } from './schema.ts';

/** A number is one part: this id carries its verdict. */
export const PART = 'answer';

export interface NumericView extends LearnerViewBase {
  /** Opaque id of the one part, under which feedback finds its verdict. */
  readonly part: string;
  readonly unit: string;
  readonly form: 'exact' | 'estimate';
  readonly slider?: { readonly min: number; readonly max: number; readonly step: number };
  readonly drawnAs?: 'dots' | 'bar';
}

/** The scale is shown; the key, its tolerance and the named mistakes are not. */
export function learnerView(question: Numeric, seed: string): NumericView {
  const { slider, drawnAs } = question;
  return {
    type: 'numeric',
    prompt: question.prompt,
    part: opaqueId(seed, PART),
    unit: question.unit,
    form: question.form ?? 'exact',
    ...(slider ? { slider: { min: slider.min, max: slider.max, step: slider.step } } : {}),
    ...(drawnAs ? { drawnAs } : {}),
  };
}

/** Where a slider stands before it is touched: the step nearest the middle. */
export function middle(slider: {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}): number {
  const steps = Math.round((slider.max - slider.min) / 2 / slider.step);
  return Number((slider.min + steps * slider.step).toPrecision(12));
}
