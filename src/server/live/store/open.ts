/** Opens the data directory, and brings what is in it up to this version. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, type Migration, Migrator, SqliteDialect, type SqliteDialectConfig } from 'kysely';
import Database from 'libsql';
import { lockFolder } from './lock.ts';
import { MIGRATIONS } from './migrations.ts';
import { SqliteStore } from './sqlite-store.ts';
import type { Tables } from './tables.ts';

export const DATABASE = 'plumbline.db';

/** How long one statement waits for another program that holds the file, in ms. Everyone else waits with it. */
const BUSY = 200;

export interface Opened {
  readonly store: SqliteStore;
  /** Steps that were taken. */
  readonly migrated: readonly string[];
}

/** @throws where the folder can't be written, the database is of a newer version, or DataInUse */
export async function openStore(
  folder: string,
  migrations: Readonly<Record<string, Migration>> = MIGRATIONS,
): Promise<Opened> {
  // For its owner alone: it holds what a class has answered.
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const unlock = lockFolder(folder);
  try {
    const connect = () => connection(join(folder, DATABASE));
    const migrated = await migrate(connect(), migrations);
    return { store: new SqliteStore(connect, unlock), migrated };
  } catch (error) {
    unlock();
    throw error;
  }
}

function connection(path: string): Kysely<Tables> {
  const file = new Database(path);
  // FULL: an acknowledged answer outlives the power, not only the process.
  file.exec(`pragma busy_timeout = ${BUSY}; pragma journal_mode = wal; pragma synchronous = full;`);
  file.exec('pragma secure_delete = on;');
  // libsql speaks as better-sqlite3 does, but for the types.
  const database = file as unknown as NonNullable<SqliteDialectConfig['database']>;
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
}

async function migrate(db: Kysely<Tables>, migrations: Readonly<Record<string, Migration>>) {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  const { error, results } = await migrator.migrateToLatest();
  await db.destroy();
  if (error) throw error;
  return (results ?? []).map(({ migrationName }) => migrationName);
}
