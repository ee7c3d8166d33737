/** Who may still answer, until when, and when the server has to act by itself. */
import { type Game, type Participant, roundOf, timeUsed } from './game.ts';
import { seatAt, takenSeats } from './seats.ts';

/** An answer this much after its time still counts: it was sent in time, and the network was slow. In ms. */
export const GRACE = 1000;

/** What the clock gives one person, in ms; null: no limit. Extra time lengthens the whole. */
export function limitFor(limit: number | null, participant: Pick<Participant, 'extraTime'>): number | null {
  return limit === null || participant.extraTime === null ? null : limit * participant.extraTime;
}

/** What is left of it at `now`, in ms, never below 0; null: no limit, or no question is open. */
export function timeLeftFor(
  game: Game,
  participant: Pick<Participant, 'extraTime'>,
  now: number,
): number | null {
  if (!game.clock) return null;
  const { limit: common, since } = game.clock;
  const limit = limitFor(common, participant);
  if (limit === null) return null;
  // After a restart the clock begins to run a little later: screens count down from now on.
  const waits = since === null ? 0 : Math.max(0, since - now);
  return Math.max(0, limit - timeUsed(game.clock, now)) + waits;
}

/** Whether an answer that reaches the server at `now` still counts for them. */
export function mayStillAnswer(game: Game, participant: Participant, now: number): boolean {
  const { phase, clock, closed } = game;
  if (phase.at !== 'question' || !clock) return false;
  const limit = limitFor(clock.limit, participant);
  if (phase.stage === 'open') return limit === null || timeUsed(clock, now) <= limit + GRACE;
  // Closed by time, the grace is over; closed by the host, what was sent just before still counts.
  if (phase.stage !== 'closed' || closed?.by !== 'host' || now > closed.at + GRACE) return false;
  return limit === null || timeUsed(clock, now) + Math.max(0, now - closed.at) <= limit + GRACE;
}

/** Whether someone has answered, or skipped, the question on the screen in its present round. */
export function hasAnswered(game: Game, seat: number): boolean {
  if (game.phase.at !== 'question') return false;
  const answers = roundOf(game.asked[game.phase.index], game.phase.round);
  return answers !== null && seatAt(answers.given, seat) !== undefined;
}

export interface Progress {
  /** Who has answered or skipped. */
  readonly answered: number;
  /** Who has, and who is present and has not: nobody waits for those who are gone. */
  readonly of: number;
}

/** @param present whether someone is connected */
export function progress(game: Game, present: (seat: number) => boolean): Progress {
  if (game.phase.at !== 'question') return { answered: 0, of: 0 };
  let answered = 0;
  let missing = 0;
  for (const [seat, { standing }] of takenSeats(game.seats)) {
    if (standing !== 'in' && standing !== 'left') continue;
    if (hasAnswered(game, seat)) answered += 1;
    else if (standing === 'in' && present(seat)) missing += 1;
  }
  return { answered, of: answered + missing };
}

/**
 * When the open question has to be closed, as a time (it may have passed); null: never by itself. That is when
 * the common time and its grace are over, or later for someone present who has more time and has said nothing yet.
 * Without a limit of their own they are waited for until the host closes: the host is told that they are at it.
 * To be asked again after every event, and when someone comes or goes. Costs only as much as people have own times.
 * @param present whether someone is connected: nobody waits for those who are gone
 */
export function closesAt(game: Game, now: number, present: (seat: number) => boolean): number | null {
  if (game.phase.at !== 'question' || game.phase.stage !== 'open') return null;
  const { clock } = game;
  if (!clock || clock.limit === null || clock.since === null) return null;
  let longest = clock.limit;
  for (const seat of game.ownTime) {
    const participant = seatAt(game.seats, seat);
    if (participant?.standing !== 'in' || !present(seat) || hasAnswered(game, seat)) continue;
    const limit = limitFor(clock.limit, participant);
    if (limit === null) return null;
    longest = Math.max(longest, limit);
  }
  // The clock may begin to run a little later than now, after a restart.
  return Math.max(now, clock.since) + longest - timeUsed(clock, now) + GRACE;
}

/** How many still have time when the common time is over: what the host is told, as a number alone. */
export function stillHaveTime(game: Game, now: number, present: (seat: number) => boolean): number {
  if (game.phase.at !== 'question' || game.phase.stage !== 'open' || !game.clock) return 0;
  const used = timeUsed(game.clock, now);
  if (game.clock.limit === null || used <= game.clock.limit) return 0;
  let count = 0;
  for (const seat of game.ownTime) {
    const participant = seatAt(game.seats, seat);
    if (participant?.standing !== 'in' || !present(seat) || hasAnswered(game, seat)) continue;
    const limit = limitFor(game.clock.limit, participant);
    if (limit === null || used < limit) count += 1;
  }
  return count;
}

/**
 * When `stillHaveTime` next changes by the clock alone, as a time: the common time is over, or someone's own. Null:
 * it does not, or nobody has time of their own. Nothing happens then that screens would be told of anyway.
 */
export function stillHaveTimeTurnsAt(
  game: Game,
  now: number,
  present: (seat: number) => boolean,
): number | null {
  if (game.phase.at !== 'question' || game.phase.stage !== 'open') return null;
  const { clock } = game;
  if (!clock || clock.limit === null || clock.since === null) return null;
  const used = timeUsed(clock, now);
  const ends: number[] = [];
  for (const seat of game.ownTime) {
    const participant = seatAt(game.seats, seat);
    if (participant?.standing !== 'in' || !present(seat) || hasAnswered(game, seat)) continue;
    ends.push(clock.limit, limitFor(clock.limit, participant) ?? Number.POSITIVE_INFINITY);
  }
  const next = Math.min(...ends.filter((end) => end >= used));
  return Number.isFinite(next) ? Math.max(now, clock.since) + next - used + 1 : null;
}
