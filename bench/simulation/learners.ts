/** Made-up learners: what they really remember, which no plan can see. Three ways to forget. */
import { type FSRS, Rating } from 'ts-fsrs';
import { scheduler } from '#domain/study/memory.ts';

/** One learner's true memory of one fact. Times in days. */
export interface TrueMemory {
  /** The chance of recall, 0–1; 0 before the fact was told. */
  recall(now: number): number;
  /** After a question with its feedback, or a card: the fact is told, whatever was remembered. */
  after(now: number, recalled: boolean): void;
}

export type Forgetting = 'fsrs' | 'exponential' | 'power';

/** Draws a normal variate (Box–Muller). */
export function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** A positive number around `median`; `spread` is the standard deviation of its logarithm. */
export function around(median: number, spread: number, random: () => number): number {
  return median * Math.exp(spread * normal(random));
}

/** What differs between learners, and between facts for one learner. */
export interface Traits {
  /** Of the learner: above 1 remembers longer. */
  readonly ability: number;
  readonly random: () => number;
}

export function memoryOf(forgetting: Forgetting, traits: Traits): TrueMemory {
  if (forgetting === 'fsrs') return fsrsMemory(scheduler());
  return forgetting === 'exponential' ? exponentialMemory(traits) : powerMemory(traits);
}

/** Within this part of a day, an answer belongs to the same sitting as what was told. */
const SITTING = 0.25;

/**
 * FSRS-6 with its default parameters: the scheduler's own idea of memory. A fact that was only told is as one that
 * was missed; remembered in the same sitting, it is as one whose first grade was good.
 */
function fsrsMemory(fsrs: FSRS): TrueMemory {
  const told = {
    stability: fsrs.init_stability(Rating.Again),
    difficulty: fsrs.init_difficulty(Rating.Good),
  };
  let state: { readonly stability: number; readonly difficulty: number } | undefined;
  let at = 0;
  let onlyTold = true;
  return {
    recall: (now) => (state ? fsrs.forgetting_curve(now - at, state.stability) : 0),
    after(now, recalled) {
      const elapsed = now - at;
      if (!state) state = told;
      else if (onlyTold && elapsed < SITTING) {
        if (!recalled) return;
        state = fsrs.next_state(null, 0, Rating.Good);
        onlyTold = false;
      } else {
        state = fsrs.next_state(state, elapsed, recalled ? Rating.Good : Rating.Again);
        onlyTold = false;
      }
      at = now;
    },
  };
}

/**
 * Half-lives: recall = 2^(−t/h). A recall lengthens h, the more the nearer the fact was to being forgotten; a miss
 * shortens it. First half-life, gain and loss are drawn for each fact.
 */
function exponentialMemory({ ability, random }: Traits): TrueMemory {
  const first = around(4, 0.6, random) * ability;
  const gain = around(3, 0.4, random);
  const kept = 0.3 + 0.4 * random();
  let half: number | undefined;
  let at = 0;
  let onlyTold = true;
  const recall = (now: number) => (half === undefined ? 0 : 2 ** (-(now - at) / half));
  return {
    recall,
    after(now, recalled) {
      if (half === undefined) half = first / 4;
      else if (onlyTold && now - at < SITTING) {
        if (!recalled) return;
        half = first;
        onlyTold = false;
      } else {
        half = recalled ? half * (1 + gain * (1 - recall(now))) : Math.max(first / 4, half * kept);
        onlyTold = false;
      }
      at = now;
    },
  };
}

/**
 * Power laws: recall = (1 + t/s)^−d, steep at first and long in the tail. The decay d is the learner's and the
 * fact's; a recall lengthens s as above.
 */
function powerMemory({ ability, random }: Traits): TrueMemory {
  const decay = around(0.5, 0.3, random) / ability;
  const first = around(2, 0.6, random);
  const gain = around(6, 0.4, random);
  const kept = 0.2 + 0.4 * random();
  let scale: number | undefined;
  let at = 0;
  let onlyTold = true;
  const recall = (now: number) => (scale === undefined ? 0 : (1 + (now - at) / scale) ** -decay);
  return {
    recall,
    after(now, recalled) {
      if (scale === undefined) scale = first / 4;
      else if (onlyTold && now - at < SITTING) {
        if (!recalled) return;
        scale = first;
        onlyTold = false;
      } else {
        scale = recalled ? scale * (1 + gain * (1 - recall(now))) : Math.max(first / 4, scale * kept);
        onlyTold = false;
      }
      at = now;
    },
  };
}
