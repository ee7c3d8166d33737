/** What a game left open, and the questions that ask for it once more. Pure. */
import type { Report, ReportFact } from '#domain/game/report.ts';
import type { Form } from '#domain/study/forms.ts';

/** Facts of which the room had less than this in the end are worth another round. */
export const KNOWN = 0.8;

/** Least known first, as the report has them. Facts that nobody answered are not missed. */
export function missedFacts(report: Report): readonly ReportFact[] {
  return report.facts.filter(({ mean }) => mean !== null && mean < KNOWN);
}

/**
 * A question for each of these facts: one that this game did not ask where the bank has one, written by a person
 * before one that is made; else the same again. Each question once, though it may ask for several of them.
 * @param asked ids of the game's questions
 */
export function questionsFor(
  facts: readonly string[],
  forms: readonly Form[],
  asked: readonly string[],
): readonly string[] {
  const chosen: Form[] = [];
  for (const fact of facts) {
    if (chosen.some((form) => form.facts.includes(fact))) continue;
    const best = forms
      .filter((form) => form.facts.includes(fact) && !form.estimate)
      .map((form) => ({ form, cost: costOf(form, facts, asked) }))
      .toSorted((a, b) => a.cost - b.cost || (a.form.id < b.form.id ? -1 : 1))[0];
    if (best) chosen.push(best.form);
  }
  return chosen.map(({ id }) => id);
}

/** Less is better: new to the room, then about nothing else, then written rather than made. */
function costOf(form: Form, facts: readonly string[], asked: readonly string[]): number {
  const beside = form.facts.filter((fact) => !facts.includes(fact)).length;
  return (asked.includes(form.id) ? 100 : 0) + 10 * beside + (form.made ? 1 : 0);
}
