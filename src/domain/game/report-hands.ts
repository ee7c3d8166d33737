/** Hands that were counted in the room, as answers. */
import type { GameQuestion } from './events.ts';
import type { RoundAnswers } from './game.ts';
import type { QuestionInWords } from './report-sources.ts';

export function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

export function handsFor(hands: RoundAnswers['hands'], id: string): number {
  return hands && Object.hasOwn(hands, id) ? (hands[id] ?? 0) : 0;
}

/** Hands as answers: only where each one stands for a single option. */
export function handsUp(
  question: GameQuestion,
  { options, single }: QuestionInWords,
  hands: RoundAnswers['hands'],
): { readonly all: number; readonly right: number } {
  if (!single || question.estimate) return { all: 0, right: 0 };
  const of = (some: QuestionInWords['options']) => sumOf(some.map(({ id }) => handsFor(hands, id)));
  return { all: of(options), right: of(options.filter(({ keyed }) => keyed)) };
}

/** Of fractions and hands together. */
export function meanWith(
  fractions: readonly number[],
  hands: readonly { readonly all: number; readonly right: number }[],
): number | null {
  const weight = fractions.length + sumOf(hands.map(({ all }) => all));
  return weight === 0 ? null : (sumOf(fractions) + sumOf(hands.map(({ right }) => right))) / weight;
}
