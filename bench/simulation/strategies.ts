/** Ways to spend ten minutes a day: the project's own plan, and what it is compared with. */
import type { ResponseRecord } from '#domain/attempt/record.ts';
import { shuffle } from '#domain/random/random.ts';
import type { AskedFact, Form } from '#domain/study/forms.ts';
import { introductionOrder } from '#domain/study/introduce.ts';
import { scheduler } from '#domain/study/memory.ts';
import { paceFrom } from '#domain/study/pace.ts';
import { emptyStudyState, studyAfterAll } from '#domain/study/study-state.ts';
import { planToday } from '#domain/study/today.ts';

export interface SimulatedBank {
  readonly facts: readonly AskedFact[];
  readonly forms: readonly Form[];
}

/** What a session is made of. A card is read; a question is answered, and its feedback read. */
export type Task = { readonly card: string } | { readonly ask: Form; readonly pretest: boolean };

/** One answered question, as a plan may see it. */
export interface Seen {
  readonly form: Form;
  readonly pretest: boolean;
  readonly facts: readonly { readonly fact: string; readonly right: boolean }[];
  /** From seeing it to answering it. */
  readonly seconds: number;
  readonly at: number;
}

export interface Strategy {
  /** Tasks of a day, the first first; whoever has no time left stops. `now` in ms. */
  session(day: number, now: number): readonly Task[];
  /** What came of it. */
  learn(seen: readonly Seen[]): void;
}

export interface Setting {
  readonly bank: SimulatedBank;
  readonly seed: string;
  readonly minutes: number;
  readonly newADay: number;
}

export type StrategyName = keyof typeof STRATEGIES;

export const STRATEGIES = {
  plan: { title: "today's plan", make: plan },
  single: { title: "today's plan, questions on one fact each", make: (s: Setting) => plan(onSingles(s)) },
  reset: { title: 'fixed intervals, back to the first after a miss', make: (s: Setting) => fixed(s, true) },
  fixed: { title: 'fixed intervals (1, 3, 7, 14, 30 days)', make: (s: Setting) => fixed(s, false) },
  random: { title: 'no schedule, at random', make: random },
  order: { title: 'no schedule, in order', make: inOrder },
} as const;

const DAY = 86_400_000;

/** The plan that the app makes, from the state that it folds. */
function plan({ bank, seed, minutes, newADay }: Setting): Strategy {
  const types = new Map<string, Set<string>>();
  for (const { facts, type } of bank.forms) {
    for (const fact of facts) types.set(fact, (types.get(fact) ?? new Set()).add(type));
  }
  const context = { fsrs: scheduler(), typesOf: (fact: string) => types.get(fact)?.size ?? 1 };
  let state = emptyStudyState('simulated');
  let recent: ResponseRecord[] = [];
  let count = 0;
  return {
    session(day, now) {
      const { steps, introduces } = planToday({
        ...bank,
        states: state.facts,
        schedule: { retention: 0.9 },
        now,
        endOfDay: (Math.floor(now / DAY) + 1) * DAY,
        seed: `${seed}/${day}`,
        minutes,
        newADay,
        introducedToday: 0,
        leaveOut: [],
        pace: paceFrom(recent),
      });
      const forms = new Map(bank.forms.map((form) => [form.id, form]));
      return steps.flatMap((step): Task[] => {
        const ask = forms.get(step.question);
        const cards = introduces.filter((i) => i.by === 'reading' && i.question === step.question);
        return ask
          ? [...cards.map(({ fact }) => ({ card: fact })), { ask, pretest: step.for === 'pretest' }]
          : [];
      });
    },
    learn(seen) {
      const records = seen.map((one) => {
        count += 1;
        return recordOf(one, count);
      });
      state = studyAfterAll(state, records, context);
      recent = [...recent, ...records].slice(-300);
    },
  };
}

function recordOf({ form, pretest, facts, seconds, at }: Seen, count: number): ResponseRecord {
  const parts = facts.map(({ fact, right }) => ({ fact, fraction: right ? 1 : 0 }));
  return {
    kind: 'response',
    id: `response${count}`,
    at,
    attempt: 'simulated',
    bank: 'simulated',
    question: form.id,
    version: '',
    type: form.type,
    seed: '',
    behaviour: 'study',
    how: 'answered',
    response: null,
    fraction: parts.reduce((sum, { fraction }) => sum + fraction, 0) / parts.length,
    facts: parts,
    ...(pretest && { pretest }),
    // An estimate is never scored.
    ...(form.estimate && { fraction: null, facts: [], estimateError: 0 }),
    hint: false,
    duration: seconds * 1000,
    day: new Date(at).toISOString().slice(0, 10),
  };
}

/** Without questions on several facts, where a fact has others: so the plan saves no time by them. */
function onSingles(setting: Setting): Setting {
  const kept = new Set([...formsFor(setting.bank).values()].flat());
  const forms = setting.bank.forms.filter((form) => kept.has(form) || form.estimate);
  return { ...setting, bank: { ...setting.bank, forms } };
}

/** Questions on single facts by fact; where there is none, whatever asks for it. */
function formsFor(bank: SimulatedBank): Map<string, readonly Form[]> {
  return new Map(
    bank.facts.map(({ id }) => {
      const own = bank.forms.filter((form) => !form.estimate && form.facts.includes(id));
      const single = own.filter((form) => form.facts.length === 1);
      return [id, single.length > 0 ? single : own];
    }),
  );
}

export const INTERVALS = [1, 3, 7, 14, 30];

/**
 * Each fact comes again after 1, 3, 7, 14 and 30 days, and then every 30. New ones come in as in the plan: their card
 * is read, and they are asked for in the same sitting; what waits longest comes first.
 * @param back whether a miss sends a fact back to the first interval
 */
function fixed({ bank, seed, newADay }: Setting, back: boolean): Strategy {
  const forms = formsFor(bank);
  const facts = new Map<string, { readonly step: number; readonly due: number; readonly times: number }>();
  const fresh = introductionOrder(bank.facts, new Map()).concat(bank.facts.filter((fact) => fact.optional));
  let today = 0;
  const formOf = (fact: string, times: number) => {
    const own = shuffle(forms.get(fact) ?? [], `${seed}/forms/${fact}`);
    return own[times % own.length];
  };
  return {
    session(day) {
      today = day;
      const due = [...facts].filter(([, { due }]) => due <= day).sort((a, b) => a[1].due - b[1].due);
      const reviews = due.flatMap(([fact, { times }]): Task[] => {
        const ask = formOf(fact, times);
        return ask ? [{ ask, pretest: false }] : [];
      });
      const brought = fresh.filter(({ id }) => !facts.has(id)).slice(0, newADay);
      const retrievals = brought.flatMap(({ id }): Task[] => {
        const ask = formOf(id, 0);
        return ask ? [{ ask, pretest: false }] : [];
      });
      return [...reviews, ...brought.map(({ id }) => ({ card: id })), ...retrievals];
    },
    learn(seen) {
      for (const { facts: answered, form } of seen) {
        for (const { fact, right } of answered) {
          const before = facts.get(fact);
          // Along with another fact, before its own turn: the schedule is fixed.
          if (before && before.due > today && form.facts.length > 1) continue;
          const step =
            before === undefined || (back && !right) ? 0 : Math.min(before.step + 1, INTERVALS.length - 1);
          facts.set(fact, { step, due: today + (INTERVALS[step] ?? 30), times: (before?.times ?? 0) + 1 });
        }
      }
    },
  };
}

/** All questions in an order drawn anew each day, as in quizzes over all topics. */
function random({ bank, seed }: Setting): Strategy {
  const forms = bank.forms.filter((form) => !form.estimate);
  return {
    session: (day) => shuffle(forms, `${seed}/${day}`).map((ask) => ({ ask, pretest: false })),
    learn: () => undefined,
  };
}

/** All questions in the order of the topics, again from the beginning after the last. */
function inOrder({ bank }: Setting): Strategy {
  const rank = new Map(bank.facts.map(({ id, order }) => [id, order]));
  const first = (form: Form) => Math.min(...form.facts.map((fact) => rank.get(fact) ?? 0));
  const forms = bank.forms.filter((form) => !form.estimate).sort((a, b) => first(a) - first(b));
  let next = 0;
  return {
    session: () => [...forms.slice(next), ...forms.slice(0, next)].map((ask) => ({ ask, pretest: false })),
    learn(seen) {
      next = (next + seen.length) % forms.length;
    },
  };
}
