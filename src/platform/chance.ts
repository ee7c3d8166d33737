/** Chance from the system's generator. Works on plain http, where `crypto.randomUUID` does not exist. */
const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';

function letters(count: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(count));
  // 256 is not a multiple of 36: the slight lean does no harm in ids and seeds, which are not secrets.
  return Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length]).join('');
}

/** 256 bits, base64url: a secret that proves who we are, as the server's own tokens do. */
export function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** An id that no other device will make. */
export const newId = (): string => letters(20);
/** Short enough to read out from a link. */
export const newSeed = (): string => letters(8);
