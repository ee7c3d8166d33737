/**
 * The two faces of the interface, subset to the Latin that our languages need and to the weights that we use,
 * so that both together stay within 50 kB. Their @font-face rules go into the entry's style sheet: a request of
 * its own would hold back the first paint.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';

const require = createRequire(import.meta.url);

/** Basic Latin, Latin-1 (Spanish, French, German …) and the punctuation and marks that we set. */
const CHARACTERS = [
  ...range(0x20, 0x7e),
  ...range(0xa0, 0xff),
  ...[...'–—‘’“”…•·−×÷€™←→↑↓✓✕≤≥≈½¼¾ŒœŠšŽžŸıĀāĒēĪīŌōŪū'].map((c) => c.codePointAt(0) ?? 0),
]
  .map((code) => String.fromCodePoint(code))
  .join('');

/**
 * What text is set with: kerning, ligatures, figures of one width for tables. The faces' small capitals, old figures
 * and fractions, which nothing here uses, would bring a fifth of the files' bytes along.
 */
const FEATURES = ['kern', 'liga', 'tnum'];

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

const FACES = [
  {
    family: 'Source Serif 4',
    file: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
    weights: { min: 400, max: 600 },
    name: 'source-serif-4.woff2',
  },
  {
    family: 'Atkinson Hyperlegible Next',
    file: '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
    weights: { min: 400, max: 700 },
    name: 'atkinson-hyperlegible-next.woff2',
  },
] as const;
type Face = (typeof FACES)[number];

/** Subsetting takes a second or two: kept by content under node_modules/.cache. Gives the kept file. */
async function build(face: Face): Promise<string> {
  const original = readFileSync(require.resolve(face.file));
  const key = createHash('sha256')
    .update(original)
    .update(CHARACTERS)
    .update(FEATURES.join())
    .update(JSON.stringify(face))
    .digest('hex')
    .slice(0, 16);
  const folder = join(process.cwd(), 'node_modules/.cache/plumbline-fonts', key);
  const kept = join(folder, face.name);
  if (!existsSync(kept)) {
    const subset = await subsetFont(original, CHARACTERS, {
      targetFormat: 'woff2',
      variationAxes: { wght: face.weights },
      keepFeatures: FEATURES,
    });
    mkdirSync(folder, { recursive: true });
    // Under another name first, so that a build next door never reads half a file.
    const unfinished = `${kept}.${process.pid}`;
    writeFileSync(unfinished, subset);
    renameSync(unfinished, kept);
  }
  return kept;
}

function fontFace(face: Face, address: string): string {
  const weights = `${face.weights.min} ${face.weights.max}`;
  return `@font-face{font-family:"${face.family}";font-style:normal;font-weight:${weights};font-display:optional;src:url("${address}") format("woff2")}`;
}

export function fontPlugin(): Plugin {
  return {
    name: 'plumbline-fonts',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/ui\/tokens\.css$/ },
      async handler(code, id) {
        const rules = await Promise.all(
          FACES.map(async (face) =>
            fontFace(
              face,
              relative(dirname(id), await build(face))
                .split(sep)
                .join('/'),
            ),
          ),
        );
        // After the sheet's @layer line, which has to come first.
        return { code: `${code}\n${rules.join('\n')}`, map: null };
      },
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        if (bundle === undefined) return [];
        return FACES.map((face) => {
          const asset = Object.values(bundle).find(
            (file) => file.type === 'asset' && file.names.includes(face.name),
          );
          if (asset === undefined) throw new Error(`fonts: ${face.name} is not in the build`);
          return {
            tag: 'link',
            attrs: {
              rel: 'preload',
              href: `./${asset.fileName}`,
              as: 'font',
              type: 'font/woff2',
              crossorigin: '',
            },
            injectTo: 'head' as const,
          };
        });
      },
    },
  };
}
