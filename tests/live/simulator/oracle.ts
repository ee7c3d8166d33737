/**
 * What has to be true of a kept game, reckoned again from its events by other means than the rules': times as a
 * list of stretches, answers as a table.
 */
import type { GameEvent, GameEventOf } from '#domain/game/events.ts';

/** As in the promise: an answer received by the deadline plus a second counts. In ms. */
const GRACE = 1000;
/** After a restart nobody's time runs for so long. */
const RETURN = 5000;

interface Open {
  readonly index: number;
  readonly round: 1 | 2;
  limit: number | null;
  /** Stretches in which the clock ran; the last may have no end yet. */
  readonly stretches: { from: number; to: number | null }[];
  closed: { at: number; readonly by: 'time' | 'host' } | undefined;
  over: boolean;
}

export interface Kept {
  readonly problems: readonly string[];
  /** The last word of each seat, by `seat/index/round`. */
  readonly answers: ReadonlyMap<string, GameEventOf<'answered'> | GameEventOf<'passed'>>;
  readonly revealed: ReadonlySet<number>;
  readonly ended: boolean;
  readonly seats: number;
}

/** An answer that was called too late, and when the server heard it. */
export interface Refused {
  readonly at: number;
  readonly seat: number;
  readonly index: number;
  readonly round: 1 | 2;
}

/**
 * @param restarts when the server began again, in order
 * @param refused in order of time
 */
export function readLog(
  events: readonly GameEvent[],
  restarts: readonly number[] = [],
  refused: readonly Refused[] = [],
): Kept {
  const problems: string[] = [];
  const answers = new Map<string, GameEventOf<'answered'> | GameEventOf<'passed'>>();
  const revealed = new Set<number>();
  const extra = new Map<number, number | null>();
  let open: Open | undefined;
  let index = -1;
  let paused = false;
  let ended = false;
  let last = 0;
  let seats = 0;

  const used = ({ stretches }: Open, now: number) =>
    stretches.reduce((sum, { from, to }) => sum + Math.max(0, (to ?? now) - from), 0);
  const stop = (now: number) => {
    const stretch = open?.stretches.at(-1);
    if (stretch && stretch.to === null) stretch.to = Math.max(stretch.from, now);
  };

  let heard = 0;
  for (const [at, event] of events.entries()) {
    for (let one = refused[heard]; one && one.at < event.at; one = refused[++heard]) {
      if (whyLate(one) === undefined)
        problems.push(
          `an answer of ${one.seat}/${one.index}/${one.round} was called too late, and was in time`,
        );
    }
    const said = `event ${at + 1} (${event.kind})`;
    if (event.at < last) problems.push(`${said} lies before the one before it`);
    // Clocks count whole milliseconds.
    const restarted = restarts.some((time) => last < time - 1 && time - 1 <= event.at);
    if (restarted && event.kind !== 'resumed') problems.push(`${said} is the first after a restart`);
    last = Math.max(last, event.at);
    if (ended && event.kind !== 'looked-back') problems.push(`${said} comes after the end`);
    switch (event.kind) {
      case 'joined':
        if (event.seat !== seats) problems.push(`${said} takes seat ${event.seat} instead of ${seats}`);
        seats += 1;
        break;
      case 'extra-time':
        extra.set(event.seat, event.factor);
        break;
      case 'question-shown':
        if (event.index !== index + 1) problems.push(`${said} shows ${event.index} after ${index}`);
        index = event.index;
        open = undefined;
        break;
      case 'opened': {
        if (revealed.has(index)) problems.push(`${said} opens what was revealed`);
        const stretches = paused ? [] : [{ from: event.at, to: null }];
        open = { index, round: event.round, limit: event.limit, stretches, closed: undefined, over: false };
        break;
      }
      case 'time-added':
        if (open && open.limit !== null) open.limit += event.by;
        break;
      case 'paused':
        paused = true;
        if (!open?.closed) stop(event.at);
        break;
      case 'continued':
        paused = false;
        if (open && !open.closed) open.stretches.push({ from: event.at, to: null });
        break;
      case 'resumed': {
        if (event.alive > event.at) problems.push(`${said} was alive in the future`);
        if (open?.closed) {
          open.closed.at += event.at - Math.max(event.alive, open.closed.at);
          break;
        }
        const stretch = open?.stretches.at(-1);
        if (!open || paused || !stretch || stretch.to !== null) break;
        stretch.to = Math.max(stretch.from, event.alive);
        open.stretches.push({ from: event.at + RETURN, to: null });
        break;
      }
      case 'closed': {
        if (!open) break;
        stop(event.at);
        if (event.by === 'time') {
          const least = open.limit === null ? Number.POSITIVE_INFINITY : open.limit;
          if (used(open, event.at) < least) problems.push(`${said} closed before its time`);
        }
        open.closed = { at: event.at, by: event.by };
        break;
      }
      case 'discussion':
      case 'question-skipped':
        if (open) open.over = true;
        break;
      case 'revealed':
        revealed.add(index);
        if (open) open.over = true;
        break;
      case 'answered':
      case 'passed': {
        const key = `${event.seat}/${event.index}/${event.round}`;
        const before = answers.get(key);
        if (before && sameWord(before, event)) problems.push(`${said} counts ${key} a second time`);
        answers.set(key, event);
        const late = whyLate(event);
        if (late) problems.push(`${said} of ${key} was taken ${late}`);
        break;
      }
      case 'ended':
        ended = true;
        break;
      default:
        break;
    }
  }
  return { problems, answers, revealed, ended, seats };

  function whyLate({ at, seat, index: asked, round }: Refused): string | undefined {
    if (!open || open.index !== asked || open.round !== round) return 'for another question';
    if (open.over || paused) return 'when nothing could be answered';
    const factor = extra.has(seat) ? (extra.get(seat) ?? null) : 1;
    const limit = open.limit === null || factor === null ? null : open.limit * factor;
    const { closed } = open;
    if (closed?.by === 'time') return 'after time had closed the question';
    const since = closed ? Math.max(0, at - closed.at) : 0;
    if (since > GRACE) return `${since} ms after the close`;
    if (limit !== null && used(open, at) + since > limit + GRACE) return 'after their time and grace';
    return undefined;
  }
}

function sameWord(a: GameEventOf<'answered' | 'passed'>, b: GameEventOf<'answered' | 'passed'>): boolean {
  if (a.kind === 'passed' || b.kind === 'passed') return a.kind === b.kind;
  return JSON.stringify(a.response) === JSON.stringify(b.response);
}

export interface ExpectedScore {
  readonly right: number;
  readonly notYet: number;
  /** By accuracy. */
  readonly points: number;
}

/** By hand: the last answer of the second round, or of the first; a skip takes nothing back. */
export function scoreOf({ answers, revealed }: Kept, seat: number): ExpectedScore {
  let right = 0;
  let notYet = 0;
  for (const index of revealed) {
    const words = [answers.get(`${seat}/${index}/2`), answers.get(`${seat}/${index}/1`)];
    const answer = words.find((word) => word?.kind === 'answered');
    if (answer?.kind !== 'answered') continue;
    if (answer.fraction === 1) right += 1;
    else notYet += 1;
  }
  return { right, notYet, points: 1000 * right };
}
