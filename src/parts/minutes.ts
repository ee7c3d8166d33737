/** How long a quiz takes: a rough half minute a question, feedback read; never less than one. */
export function minutesFor(questions: number): number {
  return Math.max(1, Math.round(questions * 0.5));
}
