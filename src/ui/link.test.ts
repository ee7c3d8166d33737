import { expect, it } from 'vitest';
import { relativeAddress } from './link.tsx';

it.each([
  ['/', '/', './'],
  ['/', '/topics/', './topics/'],
  ['/progress/', '/topics/', '../topics/'],
  ['/progress/', '/', '../'],
  ['/progress/index.html', '/topics/?bank=bridges', '../topics/?bank=bridges'],
  ['/index.html', '/quiz/#seed=a', './quiz/#seed=a'],
  // An unknown address without a last slash, as a static host shows it.
  ['/nothing', '/topics/', './topics/'],
  ['/no/such/page', '/topics/', '../../topics/'],
])('from %s, %s is %s', (from, to, address) => {
  expect(relativeAddress(from, to)).toBe(address);
  expect(new URL(address, `http://host/a/b${from}`).pathname).toBe(
    new URL(to.slice(1), 'http://host/a/b/').pathname,
  );
});
