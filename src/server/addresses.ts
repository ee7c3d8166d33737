/** Where a server can be reached, for people to open or to write on a board. */
import type { NetworkInterfaceInfo } from 'node:os';

export interface Addresses {
  /** On this machine; undefined where only a network address was asked for. */
  readonly local: string | undefined;
  /** From other machines. */
  readonly network: readonly string[];
}

const EVERYWHERE: readonly string[] = ['0.0.0.0', '::'];
const THIS_MACHINE: readonly string[] = ['localhost', '127.0.0.1', '::1'];

/**
 * @param host what was listened on
 * @param interfaces as `os.networkInterfaces()` gives them
 */
export function addressesOf(
  host: string,
  port: number,
  interfaces: Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>,
  scheme: 'http' | 'https' = 'http',
): Addresses {
  const url = (name: string) => `${scheme}://${name.includes(':') ? `[${name}]` : name}:${port}/`;
  if (THIS_MACHINE.includes(host)) return { local: url(host), network: [] };
  if (!EVERYWHERE.includes(host)) return { local: undefined, network: [url(host)] };
  const outer = Object.values(interfaces)
    .flatMap((list) => list ?? [])
    // The shorter kind only: it is read aloud and typed by hand.
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .sort((a, b) => likelihood(a.address) - likelihood(b.address));
  return { local: url('localhost'), network: outer.map(({ address }) => url(address)) };
}

/**
 * Phones most likely share a home's or school's network; 172.16–31 is often a container's or a virtual machine's, and 169.254
 * is what a computer gives itself when no network gives it any.
 */
function likelihood(address: string): number {
  if (address.startsWith('192.168.')) return 0;
  if (address.startsWith('10.')) return 1;
  if (/^172\.(1[6-9]|2\d|3[01])\./.test(address)) return 3;
  return address.startsWith('169.254.') ? 4 : 2;
}
