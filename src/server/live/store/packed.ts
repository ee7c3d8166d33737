/** A transaction as it is handed to the store's thread: text wherever text is written in the end. */
import type { GameEvent } from '#domain/game/events.ts';
import type { Change } from './store.ts';

/** Events of one game that follow each other: one row, since a burst of answers is a thousand of them. */
export interface EventGroup {
  readonly game: string;
  /** The version that the first of them makes. */
  readonly version: number;
  /** JSON: an array of events. */
  readonly body: string;
  /** When the game ended by one of them. */
  readonly endedAt: number | null;
}

export interface Packed {
  readonly events: readonly EventGroup[];
  /** JSON: an array of such changes; null: there are none. */
  readonly names: string | null;
  readonly tokens: string | null;
  readonly alive: readonly { readonly game: string; readonly at: number }[];
}

export function packChanges(changes: readonly Change[]): Packed {
  const names = changes.filter(({ kind }) => kind === 'name');
  const tokens = changes.filter(({ kind }) => kind === 'token');
  return {
    events: groupsOf(changes),
    names: names.length > 0 ? JSON.stringify(names) : null,
    tokens: tokens.length > 0 ? JSON.stringify(tokens) : null,
    alive: changes.flatMap((change) => (change.kind === 'alive' ? { game: change.game, at: change.at } : [])),
  };
}

function groupsOf(changes: readonly Change[]): EventGroup[] {
  const groups: { game: string; version: number; events: GameEvent[] }[] = [];
  const open = new Map<string, (typeof groups)[number]>();
  for (const change of changes) {
    if (change.kind !== 'events') continue;
    const { game, from, events } = change;
    const group = open.get(game);
    if (group && group.version + group.events.length === from) group.events.push(...events);
    else {
      const begun = { game, version: from, events: [...events] };
      open.set(game, begun);
      groups.push(begun);
    }
  }
  return groups.map(({ game, version, events }) => ({ game, version, ...packEvents(events) }));
}

export function packEvents(events: readonly GameEvent[]): Pick<EventGroup, 'body' | 'endedAt'> {
  const end = events.find(({ kind }) => kind === 'ended');
  return { body: JSON.stringify(events), endedAt: end?.at ?? null };
}
