/**
 * Named, numbered steps of the database, forward only. A step is never edited once released: add another, and
 * freeze a database of the version that was (tests/server/fixtures).
 */
import { type Kysely, type Migration, sql } from 'kysely';

const first: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('games')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('code', 'text', (column) => column.notNull())
      .addColumn('created_at', 'integer', (column) => column.notNull())
      .addColumn('ended_at', 'integer')
      .addColumn('alive', 'integer', (column) => column.notNull())
      .addColumn('names', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('games_by_code').on('games').column('code').execute();
    await db.schema
      .createTable('contents')
      .addColumn('game', 'text', (column) => column.primaryKey())
      .addColumn('body', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('events')
      .addColumn('game', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('at', 'integer', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('events_key', ['game', 'version'])
      .modifyEnd(sql`without rowid`)
      .execute();
    await db.schema
      .createTable('names')
      .addColumn('game', 'text', (column) => column.notNull())
      .addColumn('seat', 'integer', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('names_key', ['game', 'seat'])
      .execute();
    await db.schema
      .createTable('listed_names')
      .addColumn('game', 'text', (column) => column.notNull())
      .addColumn('place', 'integer', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('listed_names_key', ['game', 'place'])
      .execute();
    for (const table of ['tokens', 'links']) {
      const made = db.schema
        .createTable(table)
        .addColumn('hash', 'text', (column) => column.primaryKey())
        .addColumn('game', 'text', (column) => column.notNull())
        .addColumn('role', 'text', (column) => column.notNull())
        .addColumn('seat', 'integer');
      await (table === 'tokens'
        ? made.addColumn('made_at', 'integer', (column) => column.notNull())
        : made
            .addColumn('until', 'integer', (column) => column.notNull())
            .addColumn('used', 'integer', (column) => column.notNull().defaultTo(0))
      ).execute();
      await db.schema.createIndex(`${table}_by_game`).on(table).column('game').execute();
    }
  },
};

/** One row for each group of events that is kept together, in place of one for each event. */
const eventsInGroups: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('events').renameTo('single_events').execute();
    await db.schema
      .createTable('events')
      .addColumn('game', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('events_key', ['game', 'version'])
      .execute();
    await sql`insert into events (game, version, body)
      select game, version, '[' || body || ']' from single_events`.execute(db);
    await db.schema.dropTable('single_events').execute();
  },
};

export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-live-games': first,
  '0002-events-in-groups': eventsInGroups,
};
