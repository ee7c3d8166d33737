/** What a screen reads of a message: the little that people act on. */
import type { ToBrowser } from './port.ts';

export interface SeenQuestion {
  readonly index: number;
  readonly round: 1 | 2;
  readonly stage: 'shown' | 'open' | 'closed' | 'discussion' | 'revealed';
  /** In opaque ids, as they stand on the screen. */
  readonly options: readonly string[];
  readonly sensitive: boolean;
  /** For this reader, in ms; null: no limit. */
  readonly timeLeft: number | null;
}

export interface SeenScore {
  readonly right: number;
  readonly partly: number;
  readonly notYet: number;
  readonly points: number;
}

export interface SeenSnapshot {
  readonly version: number;
  readonly paused: boolean;
  readonly at: 'waiting' | 'lobby' | 'question' | 'between' | 'standings' | 'ended';
  readonly question: SeenQuestion | undefined;
  readonly score: SeenScore | undefined;
  /** On a host's screen. */
  readonly seats: readonly { readonly seat: number; readonly standing: string }[];
}

interface Wire {
  readonly version: number;
  readonly paused: boolean;
  readonly people?: SeenSnapshot['seats'];
  readonly phase: {
    readonly at: SeenSnapshot['at'];
    readonly score?: SeenScore;
    readonly question?: Omit<SeenQuestion, 'options'> & {
      readonly view: { readonly options?: readonly { readonly id: string }[] } | null;
    };
  };
}

export type Told =
  | { readonly event: 'snapshot'; readonly version: number; readonly snapshot: SeenSnapshot }
  | { readonly event: 'counts'; readonly version: number }
  | { readonly event: 'farewell'; readonly why: string };

export function tellIn(event: ToBrowser, payload: unknown): Told {
  if (event === 'farewell') return { event, why: (payload as { why: string }).why };
  if (event === 'counts') return { event, version: (payload as { version: number }).version };
  const snapshot = seenIn(payload);
  return { event, version: snapshot.version, snapshot };
}

function seenIn(payload: unknown): SeenSnapshot {
  const { version, paused, phase, people = [] } = payload as Wire;
  const { question } = phase;
  return {
    version,
    paused,
    at: phase.at,
    question: question && { ...question, options: question.view?.options?.map(({ id }) => id) ?? [] },
    score: phase.score,
    seats: people,
  };
}
