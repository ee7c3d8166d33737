/** What the server's owner decides: the environment, and two flags. docs/hosting.md has them in a table. */

export interface Settings {
  readonly host: string;
  readonly port: number;
  /** The folder that holds everything that is kept. */
  readonly data: string;
  /** Asked of whoever makes a game. */
  readonly hostPassword: string | undefined;
  /** Files with the certificate and its key, in PEM. */
  readonly tls: { readonly cert: string; readonly key: string } | undefined;
  /** Whether a proxy in front tells the visitor's address and protocol. */
  readonly trustProxy: boolean;
  /** The address that people open, where a proxy or a container hides it; with a slash at its end. */
  readonly address: string | undefined;
  readonly resultsDays: number;
  /** Whether /metrics tells anyone who asks; there is nothing personal in it. */
  readonly metrics: boolean;
}

export type Read = { readonly settings: Settings } | { readonly problem: string };

type Environment = Readonly<Record<string, string | undefined>>;

/** @returns the settings, or in one line what is amiss with them */
export function readSettings(env: Environment, args: readonly string[]): Read {
  const port = wholeNumber(env.PORT || '3000', 0, 65_535);
  if (port === undefined) return problem(`PORT must be a whole number from 0 to 65535; it is "${env.PORT}".`);
  const days = wholeNumber(env.PLUMBLINE_RESULTS_DAYS || '30', 1, 180);
  if (days === undefined) {
    return problem(
      `PLUMBLINE_RESULTS_DAYS must be a whole number from 1 to 180; it is "${env.PLUMBLINE_RESULTS_DAYS}".`,
    );
  }
  const address = readAddress(env.PLUMBLINE_ADDRESS);
  if (address === null) {
    return problem(
      `PLUMBLINE_ADDRESS must be a whole address such as https://quiz.example.org/; it is "${env.PLUMBLINE_ADDRESS}".`,
    );
  }
  const flags = readFlags(args);
  if ('problem' in flags) return flags;
  const { cert, key } = flags;
  if ((cert === undefined) !== (key === undefined)) {
    return problem('--tls-cert and --tls-key are needed together.');
  }
  return {
    settings: {
      host: env.HOST || '0.0.0.0',
      port,
      data: env.PLUMBLINE_DATA || 'data',
      hostPassword: env.PLUMBLINE_HOST_PASSWORD || undefined,
      tls: cert !== undefined && key !== undefined ? { cert, key } : undefined,
      trustProxy: isOn(env.PLUMBLINE_TRUST_PROXY),
      address,
      resultsDays: days,
      metrics: env.PLUMBLINE_METRICS !== '0',
    },
  };
}

const problem = (text: string) => ({ problem: text });
const isOn = (text: string | undefined) => text === '1' || text === 'true';

function wholeNumber(text: string, least: number, most: number): number | undefined {
  const number = Number(text);
  return /^\d+$/.test(text) && number >= least && number <= most ? number : undefined;
}

/** Null where it is none. */
function readAddress(text: string | undefined): string | undefined | null {
  if (!text) return undefined;
  if (!URL.canParse(text)) return null;
  const { protocol, href } = new URL(text);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  return href.endsWith('/') ? href : `${href}/`;
}

function readFlags(args: readonly string[]) {
  const found: { cert?: string; key?: string } = {};
  for (let i = 0; i < args.length; i++) {
    const [flag, joined] = (args[i] ?? '').split(/=(.*)/s);
    if (flag !== '--tls-cert' && flag !== '--tls-key') {
      return problem(`There is no setting "${args[i]}". Those that there are stand in docs/hosting.md.`);
    }
    const value = joined ?? args[++i];
    if (!value) return problem(`${flag} needs the name of a file.`);
    found[flag === '--tls-cert' ? 'cert' : 'key'] = value;
  }
  return found;
}
