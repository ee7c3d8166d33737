/** Live games in one file: SQLite (libsql) through Kysely. */
import { type Kysely, sql, type Transaction } from 'kysely';
import * as v from 'valibot';
import { type GameEvent, GameEventSchema } from '#domain/game/events.ts';
import { type EventGroup, type Packed, packChanges, packEvents } from './packed.ts';
import type {
  Change,
  Content,
  NewLinkRow,
  NewStored,
  Retention,
  Role,
  Store,
  Stored,
  TokenOwner,
} from './store.ts';
import type { Tables } from './tables.ts';

const EventsSchema = v.array(GameEventSchema);

export class SqliteStore implements Store {
  private db: Kysely<Tables>;
  private readonly connect: () => Kysely<Tables>;
  private readonly closing: () => void;

  /** @param closing after the last connection */
  constructor(connect: () => Kysely<Tables>, closing: () => void) {
    this.connect = connect;
    this.db = connect();
    this.closing = closing;
  }

  /**
   * All or nothing. After a failure with a new connection: a statement that another program kept waiting stays
   * half done in libsql, and no later transaction of that connection could be committed.
   */
  private async write<T>(work: (step: Transaction<Tables>) => Promise<T>): Promise<T> {
    try {
      return await this.db.transaction().execute(work);
    } catch (error) {
      const old = this.db;
      this.db = this.connect();
      await old.destroy().catch(() => {});
      throw error;
    }
  }

  async create(game: NewStored): Promise<void> {
    const { id, code, at, names, content, listed, events, tokenHash } = game;
    await this.write(async (step) => {
      await step
        .insertInto('games')
        .values({ id, code, created_at: at, ended_at: null, alive: at, names })
        .execute();
      await step
        .insertInto('contents')
        .values({ game: id, body: JSON.stringify(content) })
        .execute();
      await addEvents(step, [{ game: id, version: 1, ...packEvents(events) }]);
      if (listed.length > 0) {
        await step
          .insertInto('listed_names')
          .values(listed.map((name, place) => ({ game: id, place, name })))
          .execute();
      }
      await step
        .insertInto('tokens')
        .values({ hash: tokenHash, game: id, role: 'host', seat: null, made_at: at })
        .execute();
    });
  }

  commit(changes: readonly Change[]): Promise<void> {
    return this.commitPacked(packChanges(changes));
  }

  async commitPacked({ events, names, tokens, alive }: Packed): Promise<void> {
    await this.write(async (step) => {
      await addEvents(step, events);
      if (names !== null) {
        await sql`insert or replace into names (game, seat, name)
          select value ->> 'game', value ->> 'seat', value ->> 'name'
          from json_each(${names})`.execute(step);
      }
      if (tokens !== null) {
        await sql`insert or ignore into tokens (hash, game, role, seat, made_at)
          select value ->> 'hash', value ->> 'game', value ->> 'role', value ->> 'seat', value ->> 'at'
          from json_each(${tokens})`.execute(step);
      }
      for (const { game, at } of alive) {
        await step.updateTable('games').set({ alive: at }).where('id', '=', game).execute();
      }
    });
  }

  async unfinished(): Promise<readonly string[]> {
    const rows = await this.db
      .selectFrom('games')
      .select('id')
      .where('ended_at', 'is', null)
      .orderBy('created_at')
      .execute();
    return rows.map(({ id }) => id);
  }

  async load(id: string): Promise<Stored | undefined> {
    const game = await this.db
      .selectFrom('games')
      .innerJoin('contents', 'contents.game', 'games.id')
      .selectAll('games')
      .select('contents.body')
      .where('games.id', '=', id)
      .executeTakeFirst();
    if (!game) return undefined;
    const [events, names, listed] = await Promise.all([
      this.db
        .selectFrom('events')
        .select(['version', 'body'])
        .where('game', '=', id)
        .orderBy('version')
        .execute(),
      this.db.selectFrom('names').select(['seat', 'name']).where('game', '=', id).execute(),
      this.db.selectFrom('listed_names').select('name').where('game', '=', id).orderBy('place').execute(),
    ]);
    return {
      id,
      code: game.code,
      content: JSON.parse(game.body) as Content,
      events: eventsIn(events),
      names: new Map(names.map(({ seat, name }) => [seat, name])),
      listed: listed.map(({ name }) => name),
      alive: game.alive,
      ended: game.ended_at !== null,
    };
  }

  async byCode(code: string): Promise<string | undefined> {
    const row = await this.db
      .selectFrom('games')
      .select('id')
      .where('code', '=', code)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    return row?.id;
  }

  async ownerOf(tokenHash: string): Promise<TokenOwner | undefined> {
    const row = await this.db
      .selectFrom('tokens')
      .select(['game', 'role', 'seat'])
      .where('hash', '=', tokenHash)
      .executeTakeFirst();
    return row && { game: row.game, role: row.role as Role, seat: row.seat };
  }

  async addLink(link: NewLinkRow): Promise<void> {
    await this.write((step) =>
      step
        .insertInto('links')
        .values({ ...link, used: 0 })
        .execute(),
    );
  }

  async takeLink(hash: string, now: number): Promise<TokenOwner | 'used' | undefined> {
    return this.write(async (step) => {
      const link = await step.selectFrom('links').selectAll().where('hash', '=', hash).executeTakeFirst();
      if (!link || link.until < now) return undefined;
      if (link.used) return 'used' as const;
      await step.updateTable('links').set({ used: 1 }).where('hash', '=', hash).execute();
      return { game: link.game, role: link.role as Role, seat: link.seat };
    });
  }

  async remove(id: string): Promise<void> {
    await this.write((step) => removeGames(step, [id]));
    await this.forget();
  }

  async retire(now: number, { names, results }: Retention) {
    const retired = await this.write(async (step) => {
      const gone = await step
        .selectFrom('games')
        .select('id')
        .where('ended_at', '<=', now - results)
        .execute();
      const ids = gone.map(({ id }) => id);
      await removeGames(step, ids);
      const cleared = await step
        .deleteFrom('names')
        .where('game', 'in', (games) =>
          games
            .selectFrom('games')
            .select('id')
            .where('ended_at', '<=', now - names)
            .where('names', '!=', 'list'),
        )
        .executeTakeFirst();
      await step.deleteFrom('links').where('until', '<', now).execute();
      return { games: ids.length, names: Number(cleared.numDeletedRows) };
    });
    if (retired.games + retired.names > 0) await this.forget();
    return retired;
  }

  /** What was deleted still stands in the log of writes until that is emptied. */
  private async forget(): Promise<void> {
    await sql`pragma wal_checkpoint(truncate)`.execute(this.db);
  }

  async ready(): Promise<boolean> {
    try {
      // A write, since a full or read-only disk can still be read. It changes nothing.
      await this.write((step) => step.updateTable('games').set({ alive: 0 }).where('id', '=', '').execute());
      return true;
    } catch {
      return false;
    }
  }

  async close(): Promise<void> {
    // One file to copy once the server has stopped.
    await this.forget();
    await this.db.destroy();
    this.closing();
  }
}

async function addEvents(step: Transaction<Tables>, groups: readonly EventGroup[]): Promise<void> {
  if (groups.length === 0) return;
  await step
    .insertInto('events')
    .values(groups.map(({ game, version, body }) => ({ game, version, body })))
    .execute();
  for (const { game, endedAt } of groups) {
    if (endedAt === null) continue;
    await step.updateTable('games').set({ ended_at: endedAt }).where('id', '=', game).execute();
  }
}

/** @throws where a group does not follow the one before: what was lost can't be made up */
function eventsIn(groups: readonly Pick<EventGroup, 'version' | 'body'>[]): GameEvent[] {
  const events: GameEvent[] = [];
  for (const { version, body } of groups) {
    if (version !== events.length + 1) throw new Error('a gap in the events of a game');
    events.push(...v.parse(EventsSchema, JSON.parse(body)));
  }
  return events;
}

async function removeGames(step: Transaction<Tables>, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  for (const table of ['contents', 'events', 'names', 'listed_names', 'tokens', 'links'] as const) {
    await step.deleteFrom(table).where('game', 'in', ids).execute();
  }
  await step.deleteFrom('games').where('id', 'in', ids).execute();
}
