/** Raised when a message changes in a way that an older browser or server would misread. */
export const PROTOCOL = 1;

/** Join codes: six from an alphabet without vowels (no words) and look-alikes. */
export const CODE_ALPHABET = '23456789BCDFGHJKLMNPQRSTVWXZ';
export const CODE_LENGTH = 6;

/** As people type it: lower case, with spaces or hyphens. Undefined where it can be no code. */
export function codeFrom(text: string): string | undefined {
  const code = text.toUpperCase().replace(/[\s\-–]/g, '');
  const fits = code.length === CODE_LENGTH && [...code].every((letter) => CODE_ALPHABET.includes(letter));
  return fits ? code : undefined;
}
