/** One learner, one way to study, 120 days: what is remembered for the time it took. The same seed, the same figures. */
import { generator } from '#domain/random/random.ts';
import { CARD_SECONDS, FEEDBACK_SECONDS, secondsFor } from '#domain/study/pace.ts';
import { around, type Forgetting, memoryOf, type TrueMemory } from './learners.ts';
import { type Seen, type Setting, STRATEGIES, type StrategyName } from './strategies.ts';

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 1);

/** The chance to be right without knowing, by type. */
const GUESSES: Readonly<Record<string, number>> = {
  'true-false': 0.5,
  'single-choice': 0.25,
  'multiple-response': 0.1,
  matching: 0.1,
  categorise: 0.2,
  ordering: 0.1,
  map: 0.05,
  blanks: 0.1,
  numeric: 0.02,
  'short-text': 0.02,
};

export interface Run extends Setting {
  readonly strategy: StrategyName;
  readonly forgetting: Forgetting;
  readonly days: number;
  /** Days without study at the end, after which is measured again. */
  readonly later: number;
  /** Time left over on a day is there on the next: for spending exactly a given time in all. */
  readonly carry?: boolean;
}

export interface Outcome {
  /** Minutes studied in all. */
  readonly minutes: number;
  /** Facts expected to be recalled: the sum of their true chances, on the last day's end and `later` days after it. */
  readonly retained: number;
  readonly retainedLater: number;
  readonly questions: number;
}

/** Plays one learner through. The learner is drawn from the seed, the same for every strategy. */
export function simulate(run: Run): Outcome {
  const { bank, seed, forgetting, days } = run;
  const traits = generator(`${seed}/learner`);
  const ability = around(1, 0.25, traits);
  const tempo = around(1, 0.2, traits);
  const memories = new Map<string, TrueMemory>(
    bank.facts.map(({ id }) => [
      id,
      memoryOf(forgetting, { ability, random: generator(`${seed}/fact/${id}`) }),
    ]),
  );
  const strategy = STRATEGIES[run.strategy].make(run);
  const chance = generator(`${seed}/answers/${run.strategy}`);
  let seconds = 0;
  let questions = 0;

  for (let day = 0; day < days; day++) {
    // Some time between seven in the morning and nine in the evening.
    const began = START + day * DAY + (7 + 14 * chance()) * 3_600_000;
    const limit = run.carry ? run.minutes * 60 * (day + 1) - seconds : run.minutes * 60;
    let spent = 0;
    const seen: Seen[] = [];
    for (const task of strategy.session(day, began)) {
      const usual = 'card' in task ? CARD_SECONDS : secondsFor(task.ask.type);
      if (spent + usual * tempo > limit) break;
      const at = began + spent * 1000;
      const took = usual * around(tempo, 0.3, chance);
      spent += took;
      if ('card' in task) {
        memories.get(task.card)?.after(at / DAY, false);
        continue;
      }
      questions += 1;
      const facts = task.ask.facts.map((fact) => {
        const memory = memories.get(fact);
        const recalled = chance() < (memory?.recall(at / DAY) ?? 0);
        const lucky = chance() < (GUESSES[task.ask.type] ?? 0);
        memory?.after(at / DAY, recalled);
        return { fact, right: recalled || lucky };
      });
      seen.push({
        form: task.ask,
        pretest: task.pretest,
        facts,
        seconds: (took * (usual - FEEDBACK_SECONDS)) / usual,
        at,
      });
    }
    strategy.learn(seen);
    seconds += spent;
  }

  const end = (START + days * DAY) / DAY;
  const known = (at: number) => [...memories.values()].reduce((sum, memory) => sum + memory.recall(at), 0);
  return {
    minutes: seconds / 60,
    retained: known(end),
    retainedLater: known(end + run.later),
    questions,
  };
}
