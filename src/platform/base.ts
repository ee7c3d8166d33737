/**
 * Where the app lives. A static host may put it under any path, and `<base>` is forbidden by our security
 * policy, so it is read from this script's own address: scripts lie in `assets/`, one step below.
 */
const script = import.meta.url;

/** Path of the app's root, with a slash at both ends. */
export function appBase(): string {
  return import.meta.env.DEV || import.meta.env.SSR ? '/' : new URL('../', script).pathname;
}

/** Absolute address of a file of the app, given its path from the app's root. */
export function fileAddress(path: string): string {
  return new URL(path, new URL(appBase(), location.href)).href;
}
