/** Moving through the fact map by keyboard: from mark to mark as the eye would. */

export const MAP_KEYS: readonly string[] = [
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageUp',
  'PageDown',
];

/**
 * The mark that a key leads to. Left and right go on in the order of reading, so that every mark is reached; up
 * and down go to the nearest above or below; Page keys to the topic before or after; Home and End to the ends.
 * @param marks in the order of reading; marks of a topic share their parent
 */
export function markFor<E extends Element>(key: string, from: Element, marks: readonly E[]): E | undefined {
  const index = (marks as readonly Element[]).indexOf(from);
  switch (key) {
    case 'ArrowLeft':
      return marks[Math.max(0, index - 1)];
    case 'ArrowRight':
      return marks[index + 1];
    case 'Home':
      return marks[0];
    case 'End':
      return marks.at(-1);
    case 'PageDown':
      return marks.slice(index).find((mark) => mark.parentNode !== from.parentNode);
    case 'PageUp': {
      const before = marks.slice(0, index).findLast((mark) => mark.parentNode !== from.parentNode);
      return before && marks.find((mark) => mark.parentNode === before.parentNode);
    }
    case 'ArrowUp':
    case 'ArrowDown':
      return nearest(key === 'ArrowDown' ? 1 : -1, from, marks);
    default:
      return undefined;
  }
}

/** The mark of a row above (−1) or below (1) that is fewest px away, to the side and ahead together. */
function nearest<E extends Element>(direction: 1 | -1, from: Element, marks: readonly E[]): E | undefined {
  const middle = (mark: Element) => {
    const { left, top, width, height } = mark.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2, row: height / 2 };
  };
  const here = middle(from);
  let best: { readonly mark: E; readonly far: number } | undefined;
  for (const mark of marks) {
    const there = middle(mark);
    const ahead = (there.y - here.y) * direction;
    if (ahead < here.row) continue;
    const far = ahead + Math.abs(there.x - here.x);
    if (!best || far < best.far) best = { mark, far };
  }
  return best?.mark;
}
