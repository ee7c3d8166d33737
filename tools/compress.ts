/** Compressed copies beside the built files (`.br`, `.gz`), so that serving them costs no time. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Fonts and pictures are compressed as they are. HTML is marked by the server first (src/server/pages.ts). */
const WORTHWHILE = /\.(?:js|css|json|svg)$/;

export async function compressFiles(folder: string): Promise<void> {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && WORTHWHILE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  // zlib works on several threads of its own; four at a time keep them busy without holding every file.
  const queue = files.values();
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (const file of queue) await compress(file);
    }),
  );
}

async function compress(file: string): Promise<void> {
  const bytes = readFileSync(file);
  const copies: readonly (readonly [string, Buffer])[] = [
    ['.br', await brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })],
    ['.gz', await zip(bytes, { level: 9 })],
  ];
  for (const [ending, copy] of copies) if (copy.length < bytes.length) writeFileSync(file + ending, copy);
}
