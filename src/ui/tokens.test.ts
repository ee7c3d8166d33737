import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** The custom properties of the rule that follows `selector`. */
function tokens(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`);
  if (start === -1) throw new Error(`no rule for ${selector}`);
  const rule = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries(
    [...rule.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6})/gi)].map((m) => [m[1] ?? '', m[2] ?? '']),
  );
}

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ['paper', 'card', 'accent-soft', 'warm-soft', 'right-soft', 'off-soft'];

describe.each([
  ['light', tokens(':root')],
  ['dark', tokens(':root[data-theme="dark"]')],
])('the %s colours', (_name, colours) => {
  const of = (name: string) => {
    const colour = colours[name];
    if (!colour) throw new Error(`no colour ${name}`);
    return colour;
  };
  it.each(GROUNDS)('text on %s has 7:1', (ground) => {
    expect(contrast(of('ink'), of(ground))).toBeGreaterThanOrEqual(7);
  });
  it.each([
    ['quiet', 'paper'],
    ['quiet', 'card'],
    ['accent', 'paper'],
    ['accent', 'card'],
    ['accent', 'accent-soft'],
    ['warm-text', 'paper'],
    ['warm-text', 'card'],
    ['warm-text', 'warm-soft'],
    ['right', 'paper'],
    ['right', 'right-soft'],
    ['off', 'paper'],
    ['off', 'off-soft'],
    ['on-accent', 'accent'],
  ])('%s as text on %s has 4.5:1', (text, ground) => {
    expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(4.5);
  });
  it.each([
    ['control', 'paper'],
    ['control', 'card'],
    ['warm', 'paper'],
    ['warm', 'card'],
    ['accent', 'paper'],
  ])('%s as a part on %s has 3:1', (part, ground) => {
    expect(contrast(of(part), of(ground))).toBeGreaterThanOrEqual(3);
  });
});

it('the dark colours are the same by the system and by choice', () => {
  expect(tokens(':root:not([data-theme="light"])')).toEqual(tokens(':root[data-theme="dark"]'));
});
