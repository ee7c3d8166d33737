/**
 * Today's session: what is due, nearest to the edge of being forgotten, then a few new facts, within the time that
 * the learner gives a day. All of it is made before it starts, the same for the same seed.
 */
import type { Tag } from '../bank/tag-list.ts';
import { type Choosing, chooseForm } from './choose-form.ts';
import { type AskedFact, type Form, offerOf } from './forms.ts';
import { type Introduction, introductionOrder, isNew, openingOf } from './introduce.ts';
import type { FactState } from './mastery.ts';
import { dueAt, recallAt, type Schedule } from './memory.ts';
import { CARD_SECONDS, type Pace, secondsFor } from './pace.ts';
import { type Entry, inOrder, type Step } from './session-order.ts';

export interface PlanInput {
  /** See `askedFacts`. */
  readonly facts: readonly AskedFact[];
  /** Written and made questions. */
  readonly forms: readonly Form[];
  /** `StudyState.facts`. */
  readonly states: ReadonlyMap<string, FactState>;
  readonly schedule: Schedule;
  readonly now: number;
  /** When the learner's calendar day ends (ms, UTC): what falls due before is due today. */
  readonly endOfDay: number;
  readonly seed: string;
  /** The limit of this session. */
  readonly minutes: number;
  readonly newADay: number;
  /** `StudyState.days.get(today)?.introduced ?? 0`. */
  readonly introducedToday: number;
  readonly leaveOut: readonly Tag[];
  /** Optional topics that the learner chose. */
  readonly chosen?: readonly string[] | undefined;
  /** See `paceFrom`. */
  readonly pace?: Pace | undefined;
  /** `catch-up`: only what is due, the most at risk first. */
  readonly plan?: 'today' | 'catch-up' | undefined;
}

export interface TodayPlan {
  readonly steps: readonly Step[];
  readonly introduces: readonly Introduction[];
  /** Facts that are due today, and those of them that this session has no time for: they stay due. */
  readonly due: number;
  readonly dueLater: number;
  /** New facts in it. */
  readonly fresh: number;
  /** How long it takes, about: whole minutes, at least one where there is anything to do. */
  readonly minutes: number;
}

/** Of what is due, the fact whose predicted recall is nearest this comes first (learning rules). */
export const EDGE = 0.78;

export interface DueFact {
  readonly fact: string;
  /** Predicted, 0–1. */
  readonly recall: number;
}

interface DueInput extends Pick<PlanInput, 'schedule' | 'now' | 'endOfDay' | 'plan'> {
  readonly states: ReadonlyMap<string, Pick<FactState, 'memory'>>;
}

/** What is due today, in the order in which it is asked for when time is short. */
export function dueFacts(facts: readonly AskedFact[], input: DueInput): DueFact[] {
  const rank = (recall: number) => (input.plan === 'catch-up' ? recall : Math.abs(recall - EDGE));
  return facts
    .flatMap(({ id, order }) => {
      const memory = input.states.get(id)?.memory;
      if (!memory || dueAt(memory, { ...input.schedule, now: input.now }) >= input.endOfDay) return [];
      return [{ fact: id, order, recall: recallAt(memory, input.now) }];
    })
    .sort((a, b) => rank(a.recall) - rank(b.recall) || a.order - b.order)
    .map(({ fact, recall }) => ({ fact, recall }));
}

/** Fills a session as far as its time goes. */
class Filling {
  readonly entries: Entry[] = [];
  readonly questions = new Set<string>();
  readonly covered = new Set<string>();
  readonly fresh = new Set<string>();
  seconds = 0;
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Whether there is time; a session of nothing has time for one question, however long that takes. */
  hasTime(seconds: number): boolean {
    return this.entries.length === 0 || this.seconds + seconds <= this.#limit;
  }

  add(entry: Entry, seconds: number): void {
    this.entries.push(entry);
    this.seconds += seconds;
    for (const form of [entry.form, ...entry.opens.flatMap(({ pretest }) => pretest ?? [])]) {
      this.questions.add(form.id);
    }
    for (const fact of entry.form.facts) this.covered.add(fact);
    for (const { fact } of entry.opens) this.fresh.add(fact);
  }
}

/** Plans a session; the same input gives the same plan. A plan without steps: nothing to do today. */
export function planToday(input: PlanInput): TodayPlan {
  const { states, pace, seed } = input;
  const { facts, byFact } = offerOf(input);
  const filling = new Filling(input.minutes * 60);
  const due = dueFacts(facts, input);
  const choosing = (wanted: ReadonlySet<string>): Choosing => ({ ...filling, states, wanted, seed, pace });
  const known = (fact: string) => filling.fresh.has(fact) || !isNew(states.get(fact));

  addReviews();
  const dueLater = due.filter(({ fact }) => !filling.covered.has(fact)).length;
  // New facts wait until there is time for all that is due: each makes more to come.
  if (dueLater === 0 && input.plan !== 'catch-up') addNew();

  const { steps, introduces } = inOrder(filling.entries, seed);
  return {
    steps,
    introduces,
    due: due.length,
    dueLater,
    fresh: filling.fresh.size,
    minutes: steps.length === 0 ? 0 : Math.max(1, Math.round(filling.seconds / 60)),
  };

  function addReviews(): void {
    const wanted = choosing(new Set(due.map(({ fact }) => fact)));
    for (const { fact } of due) {
      if (filling.covered.has(fact)) continue;
      const own = byFact.get(fact) ?? [];
      const form =
        chooseForm(
          own.filter((form) => form.facts.every(known)),
          fact,
          wanted,
        ) ?? chooseForm(own, fact, wanted);
      if (!form) continue;
      // Asked along with a fact that is not known yet: its card is read first.
      const opens = form.facts.filter((id) => !known(id)).map((id) => ({ fact: id, pretest: undefined }));
      const seconds = secondsFor(form.type, pace) + CARD_SECONDS * opens.length;
      if (!filling.hasTime(seconds)) return;
      filling.add({ form, for: 'review', fact, opens }, seconds);
    }
  }

  function addNew(): void {
    const left = () => input.newADay - input.introducedToday - filling.fresh.size;
    const order = introductionOrder(facts, states, input.chosen);
    const wanted = choosing(new Set(order.slice(0, Math.max(0, left())).map(({ id }) => id)));
    for (const { id } of order) {
      if (left() <= 0) return;
      if (filling.fresh.has(id)) continue;
      const opening = openingOf(id, byFact, known, wanted);
      // Facts that can only be asked together come in together, on a day that has room for them or brings no other.
      const room = left() === input.newADay || (opening?.facts.length ?? 0) <= left();
      if (!opening || !room) continue;
      if (!filling.hasTime(opening.seconds)) return;
      filling.add(
        { form: opening.retrieval, for: 'retrieval', fact: id, opens: opening.facts },
        opening.seconds,
      );
    }
  }
}
