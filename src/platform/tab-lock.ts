/**
 * One attempt, one writer. With Web Locks where they exist; on plain http, where they do not, a lease in
 * IndexedDB that is renewed while it is held. Without either there is nothing to lock against.
 */
import { newId } from './chance.ts';
import { type Database, openDatabase } from './log-store.ts';

export interface TabLock {
  release(): void;
}

/** How long a lease holds, how often it is renewed, and after what time without that it is nobody's; in ms. */
const LEASE = 6000;
const RENEW = 1000;
const STALE = 2000;

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
  /** Undefined where the lease is ours now; else until when it is another tab's. */
  const claim = async (force: boolean): Promise<number | undefined> => {
    const write = database.transaction('leases', 'readwrite');
    const current = await write.store.get(name);
    const theirs =
      current && current.owner !== owner && current.until >= Date.now() ? current.until : undefined;
    const refused = force ? undefined : theirs;
    if (refused === undefined) await write.store.put({ name, owner, until: Date.now() + LEASE });
    await write.done;
    return refused;
  };
  const theirs = await claim(take);
  if (theirs !== undefined) {
    if (await isRenewed(database, name, theirs)) return null;
    await claim(true);
  }
  const timer = setInterval(async () => {
    if ((await claim(false).catch(() => undefined)) === undefined) return;
    clearInterval(timer);
    onLost();
  }, RENEW);
  return {
    release() {
      clearInterval(timer);
      void giveBack(database, name, owner).catch(() => undefined);
    },
  };
}

/** A page that was reloaded or killed leaves its lease behind and renews it no more, whatever the clock says. */
async function isRenewed(database: Database, name: string, until: number): Promise<boolean> {
  for (let waited = 0; waited < STALE; waited += PATIENCE) {
    await new Promise((done) => setTimeout(done, PATIENCE));
    const current = await database.get('leases', name);
    if (current?.until !== until) return current !== undefined;
  }
  return false;
}

/** Only what is still ours: another tab may have taken it. */
async function giveBack(database: Database, name: string, owner: string): Promise<void> {
  const write = database.transaction('leases', 'readwrite');
  if ((await write.store.get(name))?.owner === owner) await write.store.delete(name);
  await write.done;
}
