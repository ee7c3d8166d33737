/** What a host can do, by phase: the one thing that leads on, what stands beside it, and the quieter ways. */
import { optionsOf } from '#parts/live/room-state.ts';
import type { HostSnapshot } from '#protocol/to-browser.ts';
import type { HostMessage } from '#protocol/to-server.ts';

export type ActionId =
  | 'start'
  | 'open'
  | 'close'
  | 'reveal'
  | 'next'
  | 'finish'
  | 'discuss'
  | 'ask-again'
  | 'standings'
  | 'add-time'
  | 'pause'
  | 'continue'
  | 'skip'
  | 'hands'
  | 'look-back'
  | 'back-to-game'
  | 'end'
  | 'report';

export interface Actions {
  readonly main: ActionId | null;
  readonly beside: readonly ActionId[];
  readonly quiet: readonly ActionId[];
}

/** One press adds this much, in ms. */
export const MORE_TIME = 30_000;

/** What is sent for it; undefined where a dialog comes first, or another page. */
export function messageOf(action: ActionId): HostMessage | undefined {
  switch (action) {
    case 'start':
    case 'next':
    case 'finish':
      return { do: 'next' };
    case 'standings':
      return { do: 'show-standings' };
    case 'add-time':
      return { do: 'add-time', by: MORE_TIME };
    case 'back-to-game':
      return { do: 'look-back', index: null };
    case 'open':
    case 'close':
    case 'reveal':
    case 'discuss':
    case 'ask-again':
    case 'pause':
    case 'continue':
    case 'skip':
      return { do: action };
    default:
      return undefined;
  }
}

/** Keys, outside text fields. `ArrowRight` is what a presenter's remote sends, and always the main action. */
export const KEYS: Readonly<Partial<Record<ActionId, string>>> = {
  'add-time': 't',
  pause: 'p',
  continue: 'p',
  reveal: 'r',
  discuss: 'd',
  'ask-again': 'a',
  standings: 's',
  hands: 'h',
  'look-back': 'b',
  'back-to-game': 'b',
};
export const MAIN_KEYS: readonly string[] = ['n', 'ArrowRight'];

export function actionsFor(game: HostSnapshot): Actions {
  const { phase } = game;
  const back: readonly ActionId[] = game.revealed.length > 0 ? ['look-back'] : [];
  if (phase.at === 'ended') return { main: 'report', beside: [], quiet: [] };
  if (game.paused) return { main: 'continue', beside: [], quiet: ['end'] };
  if (game.lookingBack !== null) return { main: 'back-to-game', beside: ['look-back'], quiet: [] };
  if (phase.at === 'lobby') return { main: 'start', beside: [], quiet: ['end'] };
  if (phase.at === 'question') return questionActions(game, phase, back);
  const more = phase.index + 1 < phase.count;
  return { main: more ? 'next' : 'finish', beside: [], quiet: more ? [...back, 'end'] : back };
}

function questionActions(
  game: HostSnapshot,
  { question }: Extract<HostSnapshot['phase'], { at: 'question' }>,
  back: readonly ActionId[],
): Actions {
  // Hands can be counted where there is a choice of options; with phones in the room it stands back.
  const hands: readonly ActionId[] = handsFor(question.view).length > 0 ? ['hands'] : [];
  const alone = game.present === 0;
  const again: readonly ActionId[] = question.round === 1 && !question.estimate ? ['discuss'] : [];
  switch (question.stage) {
    case 'shown':
      return { main: 'open', beside: [], quiet: ['skip', 'end'] };
    case 'open':
      return {
        main: 'close',
        beside: [...(alone ? hands : []), ...(question.limit === null ? [] : (['add-time'] as const))],
        quiet: ['reveal', 'pause', ...(alone ? [] : hands), 'skip', 'end'],
      };
    case 'closed':
      return {
        main: 'reveal',
        beside: [...(alone ? hands : []), ...again],
        quiet: [
          ...(question.round === 1 && !question.estimate ? (['ask-again'] as const) : []),
          ...(alone ? [] : hands),
          'skip',
          'end',
        ],
      };
    case 'discussion':
      return { main: 'ask-again', beside: ['reveal'], quiet: ['skip', 'end'] };
    case 'revealed': {
      const more = question.index + 1 < question.count;
      const ranked = game.settings.standings === 'shown' && !question.sensitive && game.present > 0;
      return {
        main: more ? 'next' : 'finish',
        beside: ranked ? ['standings'] : [],
        quiet: [...back.filter(() => game.revealed.length > 1), ...(more ? (['end'] as const) : [])],
      };
    }
  }
}

type View = Extract<HostSnapshot['phase'], { at: 'question' }>['question']['view'];

/** What hands can go up for, by opaque id. `text` undefined: true or false, which are words of the interface. */
export function handsFor(
  view: View,
): readonly { readonly id: string; readonly text?: string; readonly value?: boolean }[] {
  const options = optionsOf(view);
  if (options) return options;
  const choices: unknown = view?.choices;
  if (!Array.isArray(choices)) return [];
  return choices.flatMap((choice: { id?: unknown; value?: unknown }) =>
    typeof choice.id === 'string' && typeof choice.value === 'boolean'
      ? [{ id: choice.id, value: choice.value }]
      : [],
  );
}
