/** What the browser keeps of a learner, read and written beside the app. */
import type { Page } from '@playwright/test';

export interface Stored {
  readonly id?: string;
  readonly format?: number;
  readonly record?: Readonly<Record<string, unknown>>;
}

/** Everything in the record's store, as it lies there. */
export function storedRecords(page: Page): Promise<Stored[]> {
  return page.evaluate(
    () =>
      new Promise<Stored[]>((done, failed) => {
        const opening = indexedDB.open('plumbline');
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          if (!database.objectStoreNames.contains('records')) {
            database.close();
            done([]);
            return;
          }
          const all = database.transaction('records').objectStore('records').getAll();
          all.onsuccess = () => {
            database.close();
            done(all.result);
          };
        };
      }),
  );
}

/**
 * Puts a database there as a version of the app would have left it. The page must be one of the app's origin on
 * which the app does not run.
 */
export function putDatabase(page: Page, version: number, entries: readonly unknown[]): Promise<void> {
  return page.evaluate(
    ([number, values]) =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open('plumbline', number);
        opening.onerror = () => failed(opening.error);
        opening.onupgradeneeded = () => {
          const database = opening.result;
          database
            .createObjectStore('records', { autoIncrement: true })
            .createIndex('id', 'id', { unique: true });
          database.createObjectStore('setAside', { autoIncrement: true });
          database.createObjectStore('leases', { keyPath: 'name' });
        };
        opening.onsuccess = () => {
          const database = opening.result;
          const write = database.transaction('records', 'readwrite');
          for (const value of values) write.objectStore('records').add(value);
          write.oncomplete = () => {
            database.close();
            done();
          };
        };
      }),
    [version, entries] as const,
  );
}

/** Opens a page of the app's origin on which the app does not run. */
export async function openQuietPage(page: Page): Promise<void> {
  await page.route('**/quiet.html', (route) =>
    // With an icon of its own, or the browser would ask for one that is not there.
    route.fulfill({ contentType: 'text/html', body: '<title>Quiet</title><link rel="icon" href="data:,">' }),
  );
  await page.goto('quiet.html');
}
