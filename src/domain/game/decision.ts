/** What a command comes to, and what deciding needs besides the game. */
import type { Scoring } from '../scoring/scoring.ts';
import type { Refusal } from './commands.ts';
import type { GameEvent, GameQuestion } from './events.ts';

export interface Context {
  /** Milliseconds since 1970, UTC, by the server's clock; never less than at the last event. */
  readonly now: number;
  /** Scores a response in authored ids. */
  readonly judge: (question: GameQuestion, response: unknown) => Scoring;
}

export type Decision =
  /** No events: it is so already, and said again. */
  { readonly events: readonly GameEvent[] } | { readonly refused: Refusal };

export const NOTHING: Decision = { events: [] };
export const refuse = (refused: Refusal): Decision => ({ refused });
