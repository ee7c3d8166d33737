/** A live game's state, and how it is read. It is the fold of the game's events (fold.ts); nothing else changes it. */
import type { GameEventOf, GameQuestion } from './events.ts';
import { noSeats, type Seats, seatAt, takenSeats, withSeat } from './seats.ts';
import { DEFAULT_GAME_SETTINGS, type ExtraTime, type GameSettings } from './settings.ts';

/** Where a question stands. `shown`: for reading; `discussion`: people talk, then it opens once more. */
export type Stage = 'shown' | 'open' | 'closed' | 'discussion' | 'revealed';

export type Phase =
  | { readonly at: 'lobby' }
  | { readonly at: 'question'; readonly index: number; readonly stage: Stage; readonly round: 1 | 2 }
  | { readonly at: 'standings'; readonly index: number }
  /** The question was left out; the next has not been shown yet. */
  | { readonly at: 'between'; readonly index: number }
  | { readonly at: 'ended'; readonly how: GameEventOf<'ended'>['how'] };

/** The clock of an open question, in ms. It stands still while the game is paused. */
export interface Clock {
  /** Null: no limit. */
  readonly limit: number | null;
  /** Used before `since`. */
  readonly before: number;
  /** When it began to run, or after a restart will begin; null while it stands. */
  readonly since: number | null;
}

export interface Participant {
  readonly seat: number;
  readonly joinedAt: number;
  readonly team: number | null;
  /** How many people share the device. */
  readonly people: number;
  readonly extraTime: ExtraTime;
  /** Whether they were ever let in: who left while waiting comes back to wait. */
  readonly admitted: boolean;
  /** `waiting`: for the host to let them in. */
  readonly standing: 'waiting' | 'in' | 'left' | 'removed' | 'blocked';
}

/** A participant's last word on a question in one round; `passed`: skipped on purpose. */
export type GivenAnswer =
  | ({
      readonly passed: false;
      /** What they had when they answered: what the host grants later changes no earlier points. */
      readonly extraTime: ExtraTime;
    } & Pick<GameEventOf<'answered'>, 'response' | 'fraction' | 'facts' | 'estimateError' | 'used' | 'at'>)
  | { readonly passed: true; readonly at: number };

export interface RoundAnswers {
  /** What the clock allowed in this round, in ms; null: no limit. */
  readonly limit: number | null;
  readonly given: Seats<GivenAnswer>;
  readonly hands: Readonly<Record<string, number>> | null;
}

export interface AskedQuestion {
  readonly state: 'asked' | 'revealed' | 'skipped';
  /** When it last closed: who joined later was not there for it. Null: it has not closed yet. */
  readonly closedAt: number | null;
  readonly first: RoundAnswers;
  /** Null: it was not asked again. */
  readonly second: RoundAnswers | null;
}

export interface Game {
  /** How many events it is the fold of. */
  readonly version: number;
  readonly bank: string;
  readonly bankVersion: string;
  readonly language: string;
  readonly seed: string;
  readonly settings: GameSettings;
  readonly questions: readonly GameQuestion[];
  readonly createdAt: number;
  readonly phase: Phase;
  readonly clock: Clock | null;
  /** When the question on the screen closed, and whether time had run out. */
  readonly closed: { readonly at: number; readonly by: GameEventOf<'closed'>['by'] } | null;
  readonly paused: boolean;
  readonly locked: boolean;
  readonly lookingBack: number | null;
  readonly seats: Seats<Participant>;
  /** Seats that were granted another time than the common one: few, so that deadlines are quickly found. */
  readonly ownTime: readonly number[];
  /** By index of the question; not asked yet: undefined. */
  readonly asked: readonly (AskedQuestion | undefined)[];
}

export const NO_GAME: Game = {
  version: 0,
  bank: '',
  bankVersion: '',
  language: 'en',
  seed: '',
  settings: DEFAULT_GAME_SETTINGS,
  questions: [],
  createdAt: 0,
  phase: { at: 'lobby' },
  clock: null,
  closed: null,
  paused: false,
  locked: false,
  lookingBack: null,
  seats: noSeats(),
  ownTime: [],
  asked: [],
};

/** Time used on the open question at `now`, in ms. */
export function timeUsed(clock: Clock, now: number): number {
  return clock.before + (clock.since === null ? 0 : Math.max(0, now - clock.since));
}

export function participantAt(game: Game, seat: number): Participant | undefined {
  return seatAt(game.seats, seat);
}

export function roundOf(asked: AskedQuestion | undefined, round: 1 | 2): RoundAnswers | null {
  return (round === 1 ? asked?.first : asked?.second) ?? null;
}

/** The same without those whom the host removed: the class is counted as the report counts it. */
export function withoutRemoved(game: Game, round: RoundAnswers): RoundAnswers {
  let { given } = round;
  for (const [seat] of takenSeats(round.given)) {
    const standing = seatAt(game.seats, seat)?.standing;
    if (standing === 'removed' || standing === 'blocked') given = withSeat(given, seat, undefined);
  }
  return given === round.given ? round : { ...round, given };
}

/** The answer that counts, and the round it was given in: whoever skips the second round stays with the first. */
export function finalAnswer(
  asked: AskedQuestion,
  seat: number,
): { readonly answer: GivenAnswer; readonly round: 1 | 2 } | undefined {
  const first = seatAt(asked.first.given, seat);
  const second = asked.second ? seatAt(asked.second.given, seat) : undefined;
  if (second && (!second.passed || !first || first.passed)) return { answer: second, round: 2 };
  return first && { answer: first, round: 1 };
}

/** Whether a question was theirs to answer: it was open while they were in the game, or they answered it. */
export function wasThereFor(asked: AskedQuestion, participant: Participant): boolean {
  return (
    asked.closedAt === null ||
    participant.joinedAt <= asked.closedAt ||
    finalAnswer(asked, participant.seat) !== undefined
  );
}

/** Seats that count against the limit: who left may come back; who was removed gave theirs free. */
export function seatsTaken(game: Game): number {
  let count = 0;
  for (const [, { standing }] of takenSeats(game.seats)) {
    if (standing !== 'removed' && standing !== 'blocked') count += 1;
  }
  return count;
}
