/**
 * One server for one data directory: two would each run every game. The lock is the system's own and ends with
 * the process, however it ends, so that nothing has to be cleaned up after a crash.
 */
import { join } from 'node:path';
import Database from 'libsql';

export class DataInUse extends Error {
  override readonly name = 'DataInUse';
  constructor(folder: string) {
    super(`the data in ${folder} is in use by another server`);
  }
}

/** @returns to give it back @throws DataInUse */
export function lockFolder(folder: string): () => void {
  const file = new Database(join(folder, 'server.lock'));
  try {
    file.exec('pragma busy_timeout = 0; pragma locking_mode = exclusive; begin exclusive;');
  } catch (error) {
    file.close();
    if (String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY')) throw new DataInUse(folder);
    throw error;
  }
  return () => {
    file.exec('rollback;');
    file.close();
  };
}
