/** Whether a request comes from a page of ours. Pages of others may not speak for whoever looks at them. */
import type { IncomingHttpHeaders } from 'node:http';

/**
 * Browsers name the origin with every upgrade and every request to another origin; what is no browser names none,
 * and brings no one's cookies.
 * @param others origins besides the server's own, where a proxy changes the name
 */
export function isOwnOrigin(headers: IncomingHttpHeaders, others: readonly string[] = []): boolean {
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  if (site === 'cross-site') return false;
  if (origin === undefined) return true;
  if (others.includes(origin)) return true;
  try {
    return host !== undefined && new URL(origin).host === host.toLowerCase();
  } catch {
    return false;
  }
}
