/** Which files a version has, and which of them an address stands for. Pure. */

/**
 * One file: its address from the app's root ("" is home, "quiz/" a page's folder), the SHA-256 of what it holds in
 * base64, and where our own server sends something else than what lies in the folder, the SHA-256 of that.
 */
export type ListedFile = readonly [path: string, digest: string, served?: string];

export interface VersionFiles {
  /** Differs as soon as any file does. */
  readonly version: string;
  readonly files: readonly ListedFile[];
}

export const NOT_FOUND = '404.html';

/** Left to the server, whatever is asked: what it makes at the moment is never ours to keep or to answer. */
const OF_THE_SERVER = /^(?:api|live|socket\.io)(?:\/|$)/;
/** Files whose address changes with what they hold, so that one of another version can be told. */
const NAMED_BY_CONTENT = /^(?:assets\/|banks\/[^/]+\/[^/]+\/)/;

/** An address from the app's root, without query and fragment; undefined outside the app. */
export function pathIn(scope: string, url: URL): string | undefined {
  const address = url.origin + url.pathname;
  return address.startsWith(scope) ? address.slice(scope.length) : undefined;
}

export const isOfTheServer = (path: string): boolean => OF_THE_SERVER.test(path);
export const isNamedByContent = (path: string): boolean => NAMED_BY_CONTENT.test(path);

export type PageAt =
  | { readonly found: 'page'; readonly path: string }
  /** Only with its last slash do a page's relative links mean what they should. */
  | { readonly found: 'elsewhere'; readonly path: string }
  | { readonly found: 'nothing' };

/** What a page's address stands for, as web servers read it: folders show their index.html. */
export function pageAt(path: string, has: (path: string) => boolean): PageAt {
  const folder = path.replace(/(^|\/)index\.html$/, '$1');
  if (folder !== NOT_FOUND && has(folder)) return { found: 'page', path: folder };
  return has(`${folder}/`) ? { found: 'elsewhere', path: `${folder}/` } : { found: 'nothing' };
}

/** Relative links of the page for unknown addresses, which may stand at any depth, made to start at the root. */
export function fromRoot(html: string, root: string): string {
  return html.replaceAll(/(\s(?:href|src)=")\.\//g, (_, before: string) => before + root);
}
