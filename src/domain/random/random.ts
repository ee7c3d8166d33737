/**
 * Seeded chance. The domain never draws its own: whoever starts an attempt or a game passes a seed,
 * and everything drawn from it can be drawn again.
 */

/** FNV-1a, 32 bits, over UTF-16 code units: small, stable for ever, and not for secrets. */
export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    h ^= text.charCodeAt(i);
    h = Math.imul(h, 0x01000193);
  }
  // Final avalanche (murmur3), so that texts that differ in one character differ in every bit.
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A generator of numbers in [0, 1) (mulberry32), the same for the same seed. */
export function generator(seed: string): () => number {
  let state = hash(seed);
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Fisher–Yates: every order equally likely over seeds. Returns a new array. */
export function shuffle<T>(items: readonly T[], seed: string): T[] {
  const random = generator(seed);
  const result = items.slice();
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const held = result[i] as T;
    result[i] = result[j] as T;
    result[j] = held;
  }
  return result;
}

/** A short name for an id that tells nothing about it, different for every seed. */
export function opaqueId(seed: string, id: string): string {
  return `x${hash(`${seed}\u0000${id}`).toString(36)}`;
}
