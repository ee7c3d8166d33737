/** In which form a fact is asked this time: one not seen lately, in a kind that still proves something. */
import { generator } from '../random/random.ts';
import type { Form } from './forms.ts';
import type { FactState } from './mastery.ts';
import { type Pace, secondsFor } from './pace.ts';

/** What a choice between forms looks at. */
export interface Choosing {
  readonly states: ReadonlyMap<string, FactState>;
  /** Questions of this session, and the facts that they ask for. */
  readonly questions: ReadonlySet<string>;
  readonly covered: ReadonlySet<string>;
  /** Facts that are due, or new and in this session: a form that asks for several of them saves time. */
  readonly wanted: ReadonlySet<string>;
  readonly seed: string;
  readonly pace: Pace | undefined;
}

/**
 * What speaks against a form, in the order of its weight. Seconds count by half, so that one question on three
 * due facts stands before three questions, and yet behind a form that was not seen lately.
 */
const AGAINST = {
  /** The same question was among the fact's last four; the newest weighs whole. */
  sameQuestion: 120,
  /** Another of its facts is asked in this session already. */
  askedHere: 50,
  /** Half guessed, and it proves little: true/false. */
  guessable: 40,
  /** The same kind was among the fact's last four. */
  sameType: 25,
  /** Mastery wants a second kind, and this one has been right already. */
  provenType: 20,
  perSecond: 0.5,
  /** A made one, where a written one would do as well. */
  made: 2,
} as const;

/** Less for each step back among the last four: 1, ¾, ½, ¼; 0 where it is not among them. */
function lately(state: FactState | undefined, is: (seen: FactState['recent'][number]) => boolean): number {
  const index = state?.recent.findIndex(is) ?? -1;
  return index === -1 ? 0 : 1 - index / 4;
}

/** How little a form suits a review of `fact`; the lowest is taken. Equal ones are told apart by the seed. */
export function unsuited(form: Form, fact: string, choosing: Choosing): number {
  const { states, covered, wanted, seed, pace } = choosing;
  const state = states.get(fact);
  const own = form.facts.map((id) => lately(states.get(id), (seen) => seen.question === form.id));
  const gained = form.facts.filter((id) => id === fact || (wanted.has(id) && !covered.has(id))).length;
  const rightTypes = state?.rightTypes ?? [];
  const proven = rightTypes.length === 1 && rightTypes.includes(form.type);
  return (
    AGAINST.sameQuestion * Math.max(0, ...own) +
    (form.facts.some((id) => id !== fact && covered.has(id)) ? AGAINST.askedHere : 0) +
    (form.type === 'true-false' ? AGAINST.guessable : 0) +
    AGAINST.sameType * lately(state, (seen) => seen.type === form.type) +
    (proven ? AGAINST.provenType : 0) +
    (AGAINST.perSecond * secondsFor(form.type, pace)) / gained +
    (form.made ? AGAINST.made : 0) +
    generator(`${seed}/form/${form.id}`)()
  );
}

/** The form that suits a review of `fact` best; undefined where there is none left. */
export function chooseForm(forms: readonly Form[], fact: string, choosing: Choosing): Form | undefined {
  let best: Form | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const form of forms) {
    if (form.estimate || choosing.questions.has(form.id)) continue;
    const cost = unsuited(form, fact, choosing);
    if (cost < least) {
      best = form;
      least = cost;
    }
  }
  return best;
}
