/**
 * One attempt, one writer. With Web Locks where they exist; on plain http, where they do not, a lease in
 * IndexedDB that is renewed while it is held. Without either there is nothing to lock against.
 */
import { newId } from './chance.ts';
import { type Database, openDatabase } from './log-store.ts';

export interface TabLock {
  release(): void;
}

const LEASE = 6000;
const RENEW = 1500;

/**
 * @param take true: take it from whichever tab holds it
 * @param onLost called when another tab takes it
 * @returns the lock, or null where another tab holds it
 */
export async function lockAttempt(
  attempt: string,
  take: boolean,
  onLost: () => void,
): Promise<TabLock | null> {
  const name = `plumbline.attempt.${attempt}`;
  if (navigator.locks) return webLock(name, take, onLost);
  const opened = await openDatabase();
  if (opened.outcome !== 'open') return { release() {} };
  return lease(opened.database, name, take, onLost);
}

/** A tab that is just letting go (a reload, a step back) gets this long to do so, in milliseconds. */
const PATIENCE = 300;

/** Whether another tab holds the lock that this one waits for. A busy device may be slow to grant a free one. */
async function isHeld(name: string): Promise<boolean> {
  const { held = [], pending = [] } = await navigator.locks.query();
  const named = (lock: LockInfo) => lock.name === name;
  return held.some(named) && pending.some(named);
}

function webLock(name: string, take: boolean, onLost: () => void): Promise<TabLock | null> {
  return new Promise((resolve) => {
    let granted = false;
    let release = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    const waiting = new AbortController();
    const giveUp = async () => {
      if (granted) return;
      if (await isHeld(name)) waiting.abort();
      else setTimeout(giveUp, PATIENCE);
    };
    if (!take) setTimeout(giveUp, PATIENCE);
    const options = take ? { steal: true } : { signal: waiting.signal };
    navigator.locks
      .request(name, options, () => {
        granted = true;
        resolve({ release });
        return held;
      })
      // Rejected when the wait is over, or later when another tab steals it.
      .catch(() => (granted ? onLost() : resolve(null)));
  });
}

async function lease(
  database: Database,
  name: string,
  take: boolean,
  onLost: () => void,
): Promise<TabLock | null> {
  const owner = newId();
  const claim = async (force: boolean): Promise<boolean> => {
    const write = database.transaction('leases', 'readwrite');
    const current = await write.store.get(name);
    const free = force || !current || current.owner === owner || current.until < Date.now();
    if (free) await write.store.put({ name, owner, until: Date.now() + LEASE });
    await write.done;
    return free;
  };
  if (!(await claim(take))) return null;
  const timer = setInterval(async () => {
    if (await claim(false).catch(() => true)) return;
    clearInterval(timer);
    onLost();
  }, RENEW);
  return {
    release() {
      clearInterval(timer);
      void database.delete('leases', name).catch(() => undefined);
    },
  };
}
