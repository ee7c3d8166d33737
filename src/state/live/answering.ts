/** How one's answer to the open question stands between this device and the server. Pure. */
import type { AnswerMessage, KeptAnswer, KeptSeat } from '#platform/live-seat.ts';
import type { AnyRefusal, ParticipantSnapshot } from '#protocol/to-participant.ts';

export type QuestionPhase = Extract<ParticipantSnapshot['phase'], { at: 'question' }>;
export type Given = NonNullable<QuestionPhase['given']>;

export interface Answering {
  /** Chosen on the screen, in the view's ids; null: nothing. */
  readonly draft: unknown;
  /** What the server has. */
  readonly given: Given | null;
  /** What it is to have, until it says so. */
  readonly pending: AnswerMessage | null;
  /** Whether an answer to `pending` is waited for just now. */
  readonly onItsWay: boolean;
  /** Why the last one was not taken. */
  readonly refused: AnyRefusal | null;
  /** Came too late. */
  readonly late: readonly KeptAnswer[];
  /** The last one of them, from 0, where its question is no longer on the screen: it has to be told elsewhere. */
  readonly missed: number | null;
}

export const NOTHING: Answering = {
  draft: null,
  given: null,
  pending: null,
  onItsWay: false,
  refused: null,
  late: [],
  missed: null,
};

export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const isFor = (entry: { index: number; round: number } | null, phase: QuestionPhase): boolean =>
  entry !== null && entry.index === phase.question.index && entry.round === phase.question.round;

export function givenBy(message: AnswerMessage): Given {
  return message.do === 'pass' ? { passed: true } : { passed: false, response: message.response };
}

/** `pending` can't arrive any more. */
export function tooLate(now: Answering, refused: AnyRefusal): Answering {
  const { pending } = now;
  if (!pending) return now;
  const { index, round } = pending;
  const late =
    pending.do === 'answer'
      ? [...now.late.filter((one) => one.index !== index), { index, round, response: pending.response }]
      : now.late;
  return { ...now, pending: null, refused, late };
}

/**
 * What a snapshot says about it.
 * @param isNew whether another question, or another round of it, is on the screen than before
 * @param kept of this device: what was chosen or sent before the page was loaded anew
 */
export function afterSnapshot(
  before: Answering,
  phase: ParticipantSnapshot['phase'],
  isNew: boolean,
  kept: KeptSeat | null,
): Answering {
  if (phase.at !== 'question') return { ...tooLateElsewhere(before, isNew), draft: null, given: null };
  const { given, question } = phase;
  let now: Answering = { ...before, given };
  if (isNew) {
    const draft = kept?.draft && isFor(kept.draft, phase) ? kept.draft.response : null;
    const answered = given && !given.passed ? given.response : null;
    now = { ...now, draft: draft ?? answered, refused: null, missed: null };
  }
  if (!now.pending) return now;
  if (isFor(now.pending, phase) && given && same(given, givenBy(now.pending)))
    return { ...now, pending: null };
  if (!isFor(now.pending, phase)) return tooLateElsewhere(now, false);
  const over = question.stage === 'discussion' || question.stage === 'revealed';
  return over ? tooLate(now, 'too-late') : now;
}

/** Likewise, while something else is on the screen. */
function tooLateElsewhere(before: Answering, isNew: boolean): Answering {
  const missed = before.pending?.do === 'answer' ? before.pending.index : isNew ? null : before.missed;
  return { ...tooLate(before, 'too-late'), refused: null, missed };
}

/** What the server said to `sent`, or null: nobody knows. */
export function afterAnswer(before: Answering, sent: AnswerMessage, refused: AnyRefusal | null): Answering {
  // Changed again while it was on its way: only the newer one is waited for.
  if (before.pending !== sent)
    return refused === null
      ? { ...before, given: givenBy(sent), onItsWay: false }
      : { ...before, onItsWay: false };
  const now = { ...before, onItsWay: false };
  switch (refused) {
    case null:
      return { ...now, given: givenBy(sent), pending: null, refused: null };
    case 'too-late':
    case 'not-now':
    case 'ended':
      return tooLate(now, 'too-late');
    case 'not-saved':
    case 'paused':
    case 'server-closing':
    case 'too-many-tries':
      return now;
    default:
      return { ...now, pending: null, refused };
  }
}
