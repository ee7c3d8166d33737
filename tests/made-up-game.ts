/** A game to test with: three plain questions, one sensitive, one calm, one estimate; time passes when told to. */
import type { Command, HostCommand, ParticipantCommand, Refusal } from '#domain/game/commands.ts';
import { decide } from '#domain/game/decide.ts';
import type { Context } from '#domain/game/decision.ts';
import type { GameEvent, GameQuestion } from '#domain/game/events.ts';
import { afterEvent, gameFrom } from '#domain/game/fold.ts';
import type { Game } from '#domain/game/game.ts';
import { DEFAULT_GAME_SETTINGS, type GameSettings } from '#domain/game/settings.ts';
import { BLANK, DOES_NOT_FIT, type Scoring } from '#domain/scoring/scoring.ts';

export const BEGAN = Date.UTC(2026, 2, 2, 9);

export function madeUpQuestion(id: string, change: Partial<GameQuestion> = {}): GameQuestion {
  return {
    id: `leaf.${id}`,
    version: 'v1',
    type: 'single-choice',
    facts: [`fact-${id}`],
    seed: `seed-${id}`,
    estimate: false,
    sensitive: false,
    calm: false,
    ...change,
  };
}

export const PLAIN = [madeUpQuestion('one'), madeUpQuestion('two'), madeUpQuestion('three')];
export const SENSITIVE = madeUpQuestion('sensitive', { sensitive: true });
export const CALM = madeUpQuestion('calm', { sensitive: true, calm: true });
export const ESTIMATE = madeUpQuestion('estimate', { estimate: true, type: 'numeric' });

/** 'right', 'wrong', 'half' and any number as a share; '' is blank; anything else does not fit. */
export function madeUpJudge(question: GameQuestion, response: unknown): Scoring {
  if (response === '') return BLANK;
  if (question.estimate)
    return typeof response === 'number' ? { outcome: 'estimate', error: response } : DOES_NOT_FIT;
  const fraction = { right: 1, wrong: 0, half: 0.5 }[String(response)];
  return fraction === undefined ? DOES_NOT_FIT : { outcome: 'scored', fraction, parts: [] };
}

export interface GameOptions {
  readonly settings?: Partial<GameSettings>;
  readonly questions?: readonly GameQuestion[];
  readonly judge?: Context['judge'];
}

/** What can happen to a game, one thing a line, as a test tells it. */
export class MadeUpGame {
  game: Game;
  now = BEGAN;
  readonly events: GameEvent[] = [];
  private readonly judge: Context['judge'];

  constructor({ settings = {}, questions = PLAIN, judge = madeUpJudge }: GameOptions = {}) {
    this.judge = judge;
    this.events.push({
      kind: 'created',
      at: this.now,
      format: 1,
      bank: 'made-up',
      bankVersion: 'v1',
      language: 'en',
      settings: { ...DEFAULT_GAME_SETTINGS, ...settings },
      questions: [...questions],
      seed: 'game',
    });
    this.game = gameFrom(this.events);
  }

  /** The refusal, or how many events there were. */
  tell(command: Command): Refusal | number {
    const decision = decide(this.game, command, { now: this.now, judge: this.judge });
    if ('refused' in decision) return decision.refused;
    for (const event of decision.events) {
      this.events.push(event);
      this.game = afterEvent(this.game, event);
    }
    return decision.events.length;
  }

  after(ms: number): this {
    this.now += ms;
    return this;
  }

  host(word: HostCommand | PlainWord): Refusal | number {
    return this.tell({ by: 'host', command: typeof word === 'string' ? { do: word } : word });
  }

  /** The seat they got. */
  join(people = 1): number {
    const told = this.tell({ by: 'server', command: { do: 'join', people } });
    const last = this.events.at(-1);
    if (typeof told === 'string' || last?.kind !== 'joined') throw new Error(`could not join: ${told}`);
    return last.seat;
  }

  closeInTime(): Refusal | number {
    return this.tell({ by: 'server', command: { do: 'close-in-time' } });
  }

  participant(seat: number, command: ParticipantCommand): Refusal | number {
    return this.tell({ by: 'participant', seat, command });
  }

  /** To the question on the screen. */
  answer(seat: number, response: unknown): Refusal | number {
    return this.participant(seat, { do: 'answer', ...this.here(), response });
  }

  pass(seat: number): Refusal | number {
    return this.participant(seat, { do: 'pass', ...this.here() });
  }

  /** A whole question: everyone's answer in the order of seats, null for none, then the reveal. */
  ask(...responses: readonly unknown[]): void {
    this.host('next');
    responses.forEach((response, seat) => {
      if (response !== null) this.answer(seat, response);
    });
    this.host('reveal');
  }

  private here(): { index: number; round: 1 | 2 } {
    const { phase } = this.game;
    return phase.at === 'question' ? { index: phase.index, round: phase.round } : { index: 0, round: 1 };
  }
}

type PlainWord =
  | 'next'
  | 'open'
  | 'close'
  | 'pause'
  | 'continue'
  | 'discuss'
  | 'ask-again'
  | 'reveal'
  | 'skip'
  | 'lock'
  | 'unlock'
  | 'show-standings'
  | 'end';
