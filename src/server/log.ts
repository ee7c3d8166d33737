/** One line of JSON for each thing that an operator should know: no names, answers, codes or tokens. */
import type { Log } from './live/ports.ts';

function line(level: string, what: string, about: Readonly<Record<string, string | number>> = {}): string {
  return JSON.stringify({ at: new Date().toISOString(), level, what, ...about });
}

export const lineLog: Log = {
  info: (what, about) => console.error(line('info', what, about)),
  error: (what, about) => console.error(line('error', what, about)),
};
