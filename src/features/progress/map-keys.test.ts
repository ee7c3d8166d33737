import { expect, test } from 'vitest';
import { markFor } from './map-keys.ts';

/** Two heaps: the first with two rows, the second below it. Marks are 20 px wide. */
function mark(name: string, heap: object, left: number, top: number) {
  return { name, parentNode: heap, getBoundingClientRect: () => ({ left, top, width: 20, height: 20 }) };
}
const [first, second] = [{}, {}];
const all = [
  mark('a', first, 0, 0),
  mark('b', first, 30, 0),
  mark('c', first, 15, 25),
  mark('d', second, 0, 120),
  mark('e', second, 30, 120),
] as unknown as readonly (Element & { readonly name: string })[];
const from = (name: string) => all.find((one) => one.name === name) as Element;
const to = (key: string, name: string) => markFor(key, from(name), all)?.name;

test('left and right go on in the order of reading, to the ends and no further', () => {
  expect(to('ArrowRight', 'a')).toBe('b');
  expect(to('ArrowRight', 'c')).toBe('d');
  expect(to('ArrowLeft', 'd')).toBe('c');
  expect(to('ArrowLeft', 'a')).toBe('a');
  expect(to('ArrowRight', 'e')).toBeUndefined();
});

test('up and down go to the nearest there, across topics too', () => {
  expect(to('ArrowDown', 'b')).toBe('c');
  expect(to('ArrowDown', 'c')).toBe('d');
  expect(to('ArrowUp', 'e')).toBe('c');
  expect(to('ArrowUp', 'a')).toBeUndefined();
});

test('Page keys go from topic to topic, Home and End to the ends', () => {
  expect(to('PageDown', 'b')).toBe('d');
  expect(to('PageUp', 'e')).toBe('a');
  expect(to('PageUp', 'b')).toBeUndefined();
  expect(to('Home', 'e')).toBe('a');
  expect(to('End', 'a')).toBe('e');
  expect(to('x', 'a')).toBeUndefined();
});
