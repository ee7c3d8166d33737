import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { digestOf, integrityOf, isIntact } from './digest.ts';

const BYTES = new TextEncoder().encode('plumb').buffer;
const DIGEST = createHash('sha256').update(Buffer.from(BYTES)).digest('base64');

describe('a digest', () => {
  it('is SHA-256 in base64, as the build writes it', async () => {
    expect(await digestOf(BYTES)).toBe(DIGEST);
  });
});

describe('what was cached', () => {
  it('is intact with every byte, and can be read afterwards', async () => {
    const response = new Response(BYTES);
    expect(await isIntact(response, integrityOf(DIGEST))).toBe(true);
    expect(await response.text()).toBe('plumb');
  });
  it.each(['plum', 'plumb ', '', '<h1>Log in</h1>'])('is not, where it is "%s" instead', async (text) => {
    expect(await isIntact(new Response(text), integrityOf(DIGEST))).toBe(false);
  });
  it('is not, where it can not be read', async () => {
    const broken = new ReadableStream({ start: (stream) => stream.error(new Error('disk')) });
    expect(await isIntact(new Response(broken), integrityOf(DIGEST))).toBe(false);
  });
});
