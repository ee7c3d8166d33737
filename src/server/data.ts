/** `npm run backup -- <file>` and `npm run restore -- <file>`: copies of everything that the server keeps. */
import { resolve } from 'node:path';
import { backUp, restore } from './live/store/backup.ts';
import { DataInUse } from './live/store/lock.ts';
import { readSettings } from './settings.ts';

const [what, file, ...more] = process.argv.slice(2);
const read = readSettings(process.env, []);

async function run(): Promise<string> {
  if ('problem' in read) throw new Error(read.problem);
  if ((what !== 'backup' && what !== 'restore') || file === undefined || more.length > 0) {
    throw new Error('Say which file: npm run backup -- <file>, or npm run restore -- <file>.');
  }
  const folder = resolve(read.settings.data);
  if (what === 'backup') {
    backUp(folder, resolve(file));
    return `A copy of ${folder} is in ${file}. It holds names and answers: keep it where only you can read it.`;
  }
  const aside = await restore(folder, resolve(file), new Date());
  return `${folder} holds what was in ${file}.${aside ? ` What was there before is in ${aside}.` : ''}`;
}

try {
  console.log(await run());
} catch (error) {
  const busy = error instanceof DataInUse;
  console.error(busy ? 'A server runs on this data: stop it first.' : (error as Error).message);
  process.exit(1);
}
