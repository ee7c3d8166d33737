/** What people ask of a game, and why it may be refused. */
import type { ExtraTime, GameSettings } from './settings.ts';

/** One member a word, so that a `switch` over them can tell them apart. */
type Plain<K extends string> = K extends string ? { readonly do: K } : never;
type OfSeat<K extends string> = K extends string ? { readonly do: K; readonly seat: number } : never;

export type HostCommand =
  | { readonly do: 'change-settings'; readonly settings: GameSettings }
  | OfSeat<'let-in' | 'remove' | 'block' | 'renamed'>
  | { readonly do: 'extra-time'; readonly seat: number; readonly factor: ExtraTime }
  | Plain<'lock' | 'unlock'>
  /** On to the next question; the first one starts the game, after the last one it ends. */
  | { readonly do: 'next' }
  | Plain<'open' | 'close' | 'pause' | 'continue' | 'discuss' | 'ask-again' | 'reveal' | 'skip'>
  | { readonly do: 'add-time'; readonly by: number }
  | { readonly do: 'count-hands'; readonly hands: Readonly<Record<string, number>> }
  | { readonly do: 'show-standings' }
  | { readonly do: 'look-back'; readonly index: number | null }
  | { readonly do: 'end' };

export type ParticipantCommand =
  | {
      readonly do: 'answer';
      readonly index: number;
      readonly round: 1 | 2;
      /** In authored ids. */
      readonly response: unknown;
    }
  | { readonly do: 'pass'; readonly index: number; readonly round: 1 | 2 }
  | Plain<'leave' | 'return'>;

/** By nobody in the room: the server joins people, and acts when time is up or it was away. */
export type ServerCommand =
  | { readonly do: 'join'; readonly people: number }
  | { readonly do: 'close-in-time' }
  | { readonly do: 'resume'; readonly alive: number }
  | { readonly do: 'abandon' };

/**
 * Who asks. The role comes from a token that the server has checked, never from the message.
 */
export type Command =
  | { readonly by: 'host'; readonly command: HostCommand }
  | { readonly by: 'participant'; readonly seat: number; readonly command: ParticipantCommand }
  | { readonly by: 'server'; readonly command: ServerCommand };

export const REFUSALS = [
  /** The game is in another phase, or at another question. */
  'not-now',
  'not-in-the-game',
  'not-let-in-yet',
  'blocked',
  'locked',
  'full',
  'ended',
  'paused',
  /** The answer came after its time and the grace. */
  'too-late',
  /** An answer stands, and may not be changed. */
  'answered-already',
  'blank',
  'does-not-fit',
  /** It would void the reveal: asking again comes before it. */
  'revealed-already',
  /** A question on a subject that carries no timer. */
  'no-timer-here',
] as const;
export type Refusal = (typeof REFUSALS)[number];
