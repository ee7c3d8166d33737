/**
 * A language for tests: English with accents and 40 % longer. Text that stays plain was never given to the
 * catalog; text that overflows would do so in German.
 */
import type { Messages } from '@lingui/core';

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = 'àƀćďéƒĝĥíĵķĺɱñóþɋŕšţúṽŵẋýžÀƁĆĎÉƑĜĤÍĴĶĹṀÑÓÞɊŔŠŢÚṼŴẊÝŽ';
const FILLING = 'óñé ţŵó ţĥŕéé ƒóúŕ ƒíṽé ';

function accent(text: string): string {
  return text.replace(/[a-zA-Z]/g, (letter) => [...ACCENTED][PLAIN.indexOf(letter)] ?? letter);
}

/** Tags such as `<0>` and the names of variables must stay as they are. */
function accentOutsideTags(text: string): string {
  return text.replace(/<[^>]*>|[^<]+/g, (piece) => (piece.startsWith('<') ? piece : accent(piece)));
}

type Token = string | readonly unknown[];

function accentToken(token: Token): unknown {
  if (typeof token === 'string') return accentOutsideTags(token);
  const [name, format, choices] = token;
  if (typeof choices !== 'object' || choices === null) return token;
  const accented = Object.fromEntries(
    Object.entries(choices).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.map((t: Token) => accentToken(t)) : value,
    ]),
  );
  return [name, format, accented];
}

function lengthOf(tokens: readonly Token[]): number {
  return tokens.reduce((sum, token) => sum + (typeof token === 'string' ? token.length : 6), 0);
}

/** Makes the pseudo-language out of compiled English messages. */
export function pseudo(messages: Messages): Messages {
  return Object.fromEntries(
    Object.entries(messages).map(([id, message]) => {
      const tokens: readonly Token[] =
        typeof message === 'string' ? [message] : (message as readonly Token[]);
      const extra = Math.ceil(lengthOf(tokens) * 0.4);
      const filling = FILLING.repeat(Math.ceil(extra / FILLING.length)).slice(0, extra);
      return [id, [...tokens.map(accentToken), ` ${filling}`.trimEnd()]];
    }),
  ) as Messages;
}
