/** Copies of the database while the server runs, and the way back. */
import {
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { lockFolder } from './lock.ts';
import { DATABASE, openStore } from './open.ts';

/**
 * Writes a whole and compact copy, as of one moment. The server may go on meanwhile.
 * @param file must not exist yet
 */
export function backUp(folder: string, file: string): void {
  const database = join(folder, DATABASE);
  if (!existsSync(database)) throw new Error(`There is no data in ${folder}.`);
  if (existsSync(file)) throw new Error(`${file} exists already: choose another name.`);
  // Names and answers: readable by its owner alone from its first byte. An empty file counts as none.
  writeFileSync(file, '', { flag: 'wx', mode: 0o600 });
  const from = new Database(database);
  try {
    from.exec('pragma busy_timeout = 5000;');
    from.prepare('vacuum into ?').run(file);
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  } finally {
    from.close();
  }
  checkDatabase(file);
}

/**
 * Puts a copy in the place of the data. What was there is set aside, never deleted.
 * @returns where it was set aside; undefined where there was nothing
 * @throws where a server runs on the folder, or the copy is damaged: nothing has changed then
 */
export async function restore(folder: string, file: string, now: Date): Promise<string | undefined> {
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  checkDatabase(file);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const unlock = lockFolder(folder);
  const database = join(folder, DATABASE);
  let aside: string | undefined;
  try {
    const arriving = `${database}.arriving`;
    copyFileSync(file, arriving);
    if (existsSync(database)) {
      // What the last server had not written into the one file yet belongs to it.
      const old = new Database(database);
      old.exec('pragma wal_checkpoint(truncate);');
      old.close();
      aside = `${database}.${now.toISOString().replaceAll(':', '-')}`;
      renameSync(database, aside);
    }
    for (const rest of ['-wal', '-shm']) rmSync(`${database}${rest}`, { force: true });
    renameSync(arriving, database);
  } finally {
    unlock();
  }
  // A copy from an older version is brought up to this one.
  await (await openStore(folder)).store.close();
  giveToOwner(folder);
  return aside;
}

/** Restored by root, for a service that runs as somebody else: what it could not write to would be kept nowhere. */
function giveToOwner(folder: string): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(folder);
  for (const name of readdirSync(folder)) chownSync(join(folder, name), uid, gid);
}

/** @throws where it is no whole database of ours */
function checkDatabase(file: string): void {
  const damaged = `${file} is no whole copy of Plumbline's data.`;
  let database: InstanceType<typeof Database> | undefined;
  try {
    database = new Database(file);
    const { integrity_check: found } = database.prepare('pragma integrity_check').get() as {
      integrity_check?: unknown;
    };
    database.prepare('select count(*) from games').get();
    if (found !== 'ok') throw new Error(damaged);
  } catch {
    throw new Error(damaged);
  } finally {
    database?.close();
  }
}
