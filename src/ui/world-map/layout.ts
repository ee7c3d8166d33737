/** Where marks and names stand on a map, in CSS pixels on the screen. */

export interface Spot {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** Half of the 44 px that a finger may miss by. */
const REACH = 22;
/** Half of the 24 px that a mark measures where there is room. */
export const FULL_MARK = 12;
const LEAST_MARK = 5;

/** The radius of each spot's mark: as large as it can be without touching its nearest neighbour. */
export function markRadii(spots: readonly Spot[]): ReadonlyMap<string, number> {
  return new Map(
    spots.map((spot) => {
      const nearest = Math.min(
        ...spots.filter(({ id }) => id !== spot.id).map(({ x, y }) => Math.hypot(x - spot.x, y - spot.y)),
      );
      return [spot.id, Math.max(LEAST_MARK, Math.min(FULL_MARK, nearest / 2 - 1))];
    }),
  );
}

/**
 * The place that a touch meant: the mark under it (24 px wide, however small it is drawn), else the country
 * under it, else the nearest mark within reach.
 * @param shape the id of the country under it, if it can be picked
 */
export function meantSpot(
  spots: readonly Spot[],
  x: number,
  y: number,
  shape: string | undefined,
): string | undefined {
  return nearestSpot(spots, x, y, FULL_MARK) ?? shape ?? nearestSpot(spots, x, y, REACH);
}

function nearestSpot(spots: readonly Spot[], x: number, y: number, reach: number): string | undefined {
  let best: string | undefined;
  let least = reach;
  for (const spot of spots) {
    const distance = Math.hypot(spot.x - x, spot.y - y);
    if (distance <= least) {
      least = distance;
      best = spot.id;
    }
  }
  return best;
}

export interface Name extends Spot {
  readonly text: string;
  readonly radius: number;
}

export interface PlacedName {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const LINE = 16;
/** A generous mean of our face at 13 px. */
const LETTER = 7.2;

/**
 * A place beside its mark for each name that has room there: right, left, below, above. One without room is
 * left out; the list beside the map has it.
 */
export function placeNames(names: readonly Name[], width: number, height: number): PlacedName[] {
  const taken: Box[] = names.map(({ x, y, radius }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  return names.flatMap((name) => {
    const length = name.text.length * LETTER;
    const gap = name.radius + 4;
    const tries: readonly Omit<PlacedName, 'id' | 'text'>[] = [
      { x: name.x + gap, y: name.y, anchor: 'start' },
      { x: name.x - gap, y: name.y, anchor: 'end' },
      { x: name.x, y: name.y + gap + LINE / 2, anchor: 'middle' },
      { x: name.x, y: name.y - gap - LINE / 2, anchor: 'middle' },
    ];
    for (const spot of tries) {
      const left =
        spot.anchor === 'start' ? spot.x : spot.anchor === 'end' ? spot.x - length : spot.x - length / 2;
      const box = { left, right: left + length, top: spot.y - LINE / 2, bottom: spot.y + LINE / 2 };
      const inside = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
      if (inside && !taken.some((other) => overlap(box, other))) {
        taken.push(box);
        return [{ id: name.id, text: name.text, ...spot }];
      }
    }
    return [];
  });
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
