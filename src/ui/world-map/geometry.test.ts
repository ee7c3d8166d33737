import { expect, test } from 'vitest';
import { drawWorld } from './geometry.ts';

test('draws the countries that are asked for, each with a point inside the picture', () => {
  const { shapes, width, height, land, borders } = drawWorld(['646', '250', '608']);
  expect([...shapes.keys()].sort()).toEqual(['250', '608', '646']);
  for (const { x, y, d } of shapes.values()) {
    expect(x > 0 && x < width && y > 0 && y < height).toBe(true);
    expect(d).toMatch(/^M/);
  }
  expect(land.length).toBeGreaterThan(1000);
  expect(borders.length).toBeGreaterThan(1000);
});

test('a country with land overseas is marked on its largest piece', () => {
  const { shapes } = drawWorld(['250', '724', '276']);
  // Between Spain and Germany, not in South America.
  const [france, spain, germany] = ['250', '724', '276'].map((code) => shapes.get(code));
  expect(france?.x).toBeGreaterThan(spain?.x ?? Number.NaN);
  expect(france?.x).toBeLessThan(germany?.x ?? Number.NaN);
});

test('an extent draws its part of the world larger', () => {
  const whole = drawWorld(['646', '404']);
  const part = drawWorld(['646', '404'], [20, -15, 50, 10]);
  const apart = (drawing: typeof whole) =>
    (drawing.shapes.get('404')?.x ?? Number.NaN) - (drawing.shapes.get('646')?.x ?? Number.NaN);
  expect(apart(part)).toBeGreaterThan(5 * apart(whole));
});

test('an extent may cross the date line', () => {
  const { shapes, width } = drawWorld(['242', '554'], [160, -50, -150, 0]);
  expect(shapes.get('554')?.x).toBeLessThan(width / 2);
});

test('a country that the map leaves out has no shape', () => {
  expect(drawWorld(['702']).shapes.size).toBe(0);
});
