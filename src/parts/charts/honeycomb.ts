/** Marks of one size packed like pennies: as round and even a heap as their number allows. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Honeycomb {
  /** Centres, in reading order: row by row, each from the left. Their origin is the middle of the heap. */
  readonly points: readonly Point[];
  /** How far the farthest centre lies from the origin. */
  readonly radius: number;
}

const ROW = Math.sqrt(3) / 2;

/** A heap whose left half mirrors its right is preferred to one that is rounder by this much. */
const UNEVEN = 0.6;
/** How much the outermost mark, which decides on the disc around them, weighs beside all others. */
const OUTERMOST = 0.7;
/** A little wider than high is as good a start as round. */
const FLATTER = [1, 1.5] as const;

/** Where a heap may have its middle within the lattice: on a mark, between two, and places around. */
const MIDDLES: readonly Point[] = [0, 0.25, 0.5].flatMap((x) =>
  [-0.5, -1 / 3, -0.25, 0, 0.25, 1 / 3, 0.5].map((y) => ({ x, y: y * ROW })),
);

/** Made once for each number of marks: there are few, and a map is drawn anew with each step through it. */
const made = new Map<string, Honeycomb>();

/**
 * @param count how many marks
 * @param widest the most marks in a row: beyond it a heap grows downwards, so that it fits a narrow screen
 * @returns places a distance of 1 apart
 */
export function honeycomb(count: number, widest = 10): Honeycomb {
  const key = `${count}/${widest}`;
  const heap = made.get(key) ?? roundest(count, widest);
  made.set(key, heap);
  return heap;
}

function roundest(count: number, widest: number): Honeycomb {
  let best: { readonly points: readonly Point[]; readonly cost: number } | undefined;
  for (const flatter of FLATTER) {
    for (const middle of MIDDLES) {
      const points = around(middle, count, widest, flatter);
      const spread = points.reduce((sum, { x, y }) => sum + x * x + y * y, 0);
      const cost = spread + UNEVEN * unmirrored(points) + count * OUTERMOST * farthest(points) ** 2;
      if (!best || cost < best.cost - 1e-9) best = { points, cost };
    }
  }
  const points = best?.points ?? [];
  return { points, radius: farthest(points) };
}

/** The `count` places of the lattice that lie nearest to its `middle`, moved so that the heap's own middle is 0, 0. */
function around(middle: Point, count: number, widest: number, flatter: number): Point[] {
  // From the middle, squared; rounded, since equal ones differ by a hair.
  const distance = ({ x, y }: Point) => Math.round((x * x + flatter * y * y) * 1e6);
  const across = Math.min(widest / 2, Math.ceil(Math.sqrt(count)) + 1);
  const rows = Math.ceil(count / Math.min(widest, Math.ceil(Math.sqrt(count)) || 1)) + 1;
  const places: Point[] = [];
  for (let row = -rows; row <= rows; row++) {
    const y = row * ROW - middle.y;
    const shift = row % 2 === 0 ? 0 : 0.5;
    for (let column = Math.floor(-across - 1); column <= across + 1; column++) {
      const x = column + shift - middle.x;
      if (Math.abs(x) < across) places.push({ x, y });
    }
  }
  const nearest = places
    // Of places equally near, those further down stay empty, and of a row those at its ends.
    .sort((a, b) => distance(a) - distance(b) || a.y - b.y || Math.abs(a.x) - Math.abs(b.x) || a.x - b.x)
    .slice(0, count)
    .sort((a, b) => a.y - b.y || a.x - b.x);
  const [left, right] = [Math.min(...nearest.map((p) => p.x)), Math.max(...nearest.map((p) => p.x))];
  const [top, bottom] = [nearest[0]?.y ?? 0, nearest.at(-1)?.y ?? 0];
  return nearest.map(({ x, y }) => ({ x: x - (left + right) / 2, y: y - (top + bottom) / 2 }));
}

function farthest(points: readonly Point[]): number {
  return points.reduce((most, { x, y }) => Math.max(most, Math.hypot(x, y)), 0);
}

function unmirrored(points: readonly Point[]): number {
  const key = (x: number, y: number) => `${Math.round(x * 100) + 0} ${Math.round(y * 100)}`;
  const held = new Set(points.map(({ x, y }) => key(x, y)));
  return points.filter(({ x, y }) => !held.has(key(-x, y))).length;
}
