/** Where a text that is longer than the screen is cut into parts. Pure: lengths in CSS px from the text's top. */

/** What is never cut: a row, a paragraph, a picture. */
export interface Piece {
  readonly top: number;
  readonly bottom: number;
}
/** What one part shows: from `top`, `height` of it. */
export interface Part {
  readonly top: number;
  readonly height: number;
}

/** Rows that stand beside each other end within a hair of each other. */
const HAIR = 1;

/**
 * Parts that hold whole pieces, one after the other, each at most as tall as there is room; as few as can be, and
 * about as tall as each other: no row stands alone. A piece that has no room by itself is cut at whole lines.
 * @param line height of one line, for pieces that have to be cut
 * @param stays height of what stands above every part after the first, and so leaves less room there
 */
export function partsOf(pieces: readonly Piece[], room: number, line: number, stays = 0): readonly Part[] {
  let parts = filled(pieces, room, line, stays);
  const whole = pieces.map(({ top, bottom }) => bottom - top).filter((height) => height <= room - stays);
  let tooLow = Math.max(line, ...whole) + stays - HAIR;
  let enough = room;
  while (parts.length > 1 && enough - tooLow > HAIR) {
    const between = (tooLow + enough) / 2;
    const tried = filled(pieces, between, line, stays);
    if (tried.length > parts.length) tooLow = between;
    else {
      parts = tried;
      enough = between;
    }
  }
  return parts;
}

/** Each part as full as can be. */
function filled(pieces: readonly Piece[], room: number, line: number, stays: number): readonly Part[] {
  const end = Math.max(0, ...pieces.map(({ bottom }) => bottom));
  const parts: Part[] = [];
  let top = 0;
  while (end - top > HAIR) {
    const height = Math.max(line, parts.length === 0 ? room : room - stays);
    const cut = end - top <= height + HAIR ? end : cutBefore(pieces, top, height, line);
    parts.push({ top, height: cut - top });
    // The gap between two pieces belongs to neither.
    const next = Math.min(...pieces.filter((one) => one.bottom > cut + HAIR).map((one) => one.top));
    top = Number.isFinite(next) ? Math.max(cut, next) : end;
  }
  return parts.length === 0 ? [{ top: 0, height: end }] : parts;
}

/** The lowest place at or above the room's end that goes through no piece. */
function cutBefore(pieces: readonly Piece[], top: number, height: number, line: number): number {
  const limit = top + height + HAIR;
  const through = (at: number) => pieces.some((one) => one.top < at - HAIR && one.bottom > at + HAIR);
  const places = pieces
    .map(({ bottom }) => bottom)
    .filter((at) => at > top + HAIR && at <= limit && !through(at));
  return places.length > 0 ? Math.max(...places) : top + Math.max(1, Math.floor(height / line)) * line;
}

/** Slow reading, aloud or over many heads: about ten characters in a second, and time to look up. In ms. */
const LOOK_UP = 4_000;
const PER_CHARACTER = 90;
const AT_LEAST = 7_000;
const AT_MOST = 30_000;

/** How long a part with so many characters stands before the next. In ms. */
export function timeToRead(characters: number): number {
  return Math.min(AT_MOST, Math.max(AT_LEAST, LOOK_UP + characters * PER_CHARACTER));
}
