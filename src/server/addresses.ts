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
): Addresses {
  const url = (name: string) => `http://${name.includes(':') ? `[${name}]` : name}:${port}/`;
  if (THIS_MACHINE.includes(host)) return { local: url(host), network: [] };
  if (!EVERYWHERE.includes(host)) return { local: undefined, network: [url(host)] };
  const outer = Object.values(interfaces)
    .flatMap((list) => list ?? [])
    // The shorter kind only: it is read aloud and typed by hand.
    .filter(({ family, internal }) => family === 'IPv4' && !internal);
  return { local: url('localhost'), network: outer.map(({ address }) => url(address)) };
}
