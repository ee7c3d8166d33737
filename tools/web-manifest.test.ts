import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Icon {
  readonly src: string;
  readonly type: string;
  readonly sizes: string;
  readonly purpose?: string;
}
const manifest = JSON.parse(readFileSync('public/manifest.webmanifest', 'utf8')) as Record<
  string,
  unknown
> & {
  readonly icons: readonly Icon[];
};

test('an installed app begins and stays where it was installed from, under any path', () => {
  expect(manifest).toMatchObject({ start_url: './', scope: './', display: 'standalone' });
  // An id would be read from the root of the origin: without one, it is the address that the app begins at.
  expect(manifest).not.toHaveProperty('id');
});

test('its colours are those of the page', () => {
  const [, paper] = /--paper: (#[0-9a-f]{6});/.exec(readFileSync('src/ui/tokens.css', 'utf8')) ?? [];
  expect(manifest).toMatchObject({ background_color: paper, theme_color: paper });
});

test('its icons are there, as large as they say; one may be cut to any shape', () => {
  for (const { src, type, sizes } of manifest.icons) {
    const file = `public/${src}`;
    expect(existsSync(file), file).toBe(true);
    if (type !== 'image/png') continue;
    const bytes = readFileSync(file);
    expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(sizes);
  }
  expect(manifest.icons.filter(({ purpose }) => purpose === 'maskable')).toHaveLength(1);
  expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));
});
