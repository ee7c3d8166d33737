/** For tests, the simulator and `npm run dev`: all of a store's promises but surviving the process. */
import type { GameEvent } from '#domain/game/events.ts';
import type { Change, NewLinkRow, NewStored, Retention, Store, Stored, TokenOwner } from './store.ts';

interface Held extends Omit<NewStored, 'events' | 'tokenHash'> {
  readonly events: GameEvent[];
  readonly nameOf: Map<number, string>;
  alive: number;
  endedAt: number | null;
}

export class MemoryStore implements Store {
  private readonly games = new Map<string, Held>();
  private readonly tokens = new Map<string, TokenOwner>();
  private readonly links = new Map<string, NewLinkRow & { used: boolean }>();
  /** A test sets it: what is thrown in place of the next commits. */
  broken: Error | undefined;

  async create({ events, tokenHash, ...game }: NewStored): Promise<void> {
    if (this.broken) throw this.broken;
    this.games.set(game.id, {
      ...game,
      events: [...events],
      nameOf: new Map(),
      alive: game.at,
      endedAt: null,
    });
    this.tokens.set(tokenHash, { game: game.id, role: 'host', seat: null });
  }

  async commit(changes: readonly Change[]): Promise<void> {
    if (this.broken) throw this.broken;
    for (const change of changes) {
      const held = this.games.get(change.game);
      if (change.kind === 'events') {
        if (!held || held.events.length + 1 !== change.from) throw new Error('a gap in the events of a game');
        held.events.push(...change.events);
        held.endedAt = change.events.find((event) => event.kind === 'ended')?.at ?? held.endedAt;
      } else if (change.kind === 'name') held?.nameOf.set(change.seat, change.name);
      else if (change.kind === 'alive') {
        if (held) held.alive = change.at;
      } else if (!this.tokens.has(change.hash)) {
        this.tokens.set(change.hash, { game: change.game, role: change.role, seat: change.seat });
      }
    }
  }

  async unfinished() {
    return [...this.games.values()].filter(({ endedAt }) => endedAt === null).map(({ id }) => id);
  }

  async load(id: string): Promise<Stored | undefined> {
    const held = this.games.get(id);
    if (!held) return undefined;
    const { code, content, listed, events, nameOf, alive, endedAt } = held;
    return {
      id,
      code,
      content,
      listed,
      events: [...events],
      names: new Map(nameOf),
      alive,
      ended: endedAt !== null,
    };
  }

  async byCode(code: string) {
    return [...this.games.values()].find((held) => held.code === code && held.endedAt === null)?.id;
  }

  async ownerOf(tokenHash: string) {
    return this.tokens.get(tokenHash);
  }

  async addLink(link: NewLinkRow) {
    this.links.set(link.hash, { ...link, used: false });
  }

  async takeLink(hash: string, now: number) {
    const link = this.links.get(hash);
    if (!link || link.until < now) return undefined;
    if (link.used) return 'used' as const;
    link.used = true;
    return { game: link.game, role: link.role, seat: link.seat };
  }

  async remove(id: string) {
    this.games.delete(id);
    for (const [hash, owner] of this.tokens) if (owner.game === id) this.tokens.delete(hash);
    for (const [hash, link] of this.links) if (link.game === id) this.links.delete(hash);
  }

  async retire(now: number, { names, results }: Retention) {
    let count = 0;
    let cleared = 0;
    for (const held of [...this.games.values()]) {
      if (held.endedAt === null) continue;
      if (held.endedAt + results <= now) {
        await this.remove(held.id);
        count += 1;
      } else if (held.names !== 'list' && held.endedAt + names <= now) {
        cleared += held.nameOf.size;
        held.nameOf.clear();
      }
    }
    return { games: count, names: cleared };
  }

  async ready() {
    return this.broken === undefined;
  }

  async close() {}
}
