/** How sure a learner was, against how often they were right. */
import type { Confidence } from '../attempt/record.ts';
import type { Calibration } from './study-state.ts';

export interface Sureness {
  readonly confidence: Confidence;
  readonly responses: number;
  readonly right: number;
  /** right ÷ responses. */
  readonly share: number;
  /** Whether there are enough answers to say anything. */
  readonly enough: boolean;
}

/** Below so many answers a share says more about chance than about the learner. */
export const ENOUGH_ANSWERS = 5;

/** From guessing to certain; a confidence that was never stated is left out. */
export function sureness(calibration: readonly Calibration[]): readonly Sureness[] {
  return calibration
    .filter(({ responses }) => responses > 0)
    .map((entry) => ({
      ...entry,
      share: entry.right / entry.responses,
      enough: entry.responses >= ENOUGH_ANSWERS,
    }));
}
