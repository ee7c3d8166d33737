import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from './app.ts';

const page = (title: string, up: string) =>
  `<!doctype html><html lang="en"><head><title>${title}</title><script src="${up}assets/boot-x1.js"></script></head><body><a href="${up}topics/">Topics</a></body></html>`;

const SITE: Readonly<Record<string, string>> = {
  'index.html': page('Home', './'),
  'progress/index.html': page('Progress', '../'),
  '404.html': page('Missing', './'),
  'assets/start-x1.js': 'export {};',
  'assets/start-x1.js.gz': '',
  'banks/ijm/v1/about.json': '{}',
  'icon.svg': '<svg/>',
  'manifest.webmanifest': '{}',
  'sw.js': 'self.plumblineFiles={};\nrun();\n',
  '.secret': 'hidden',
};

describe('the server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-server-'));
  const root = join(folder, 'dist');
  let app: FastifyInstance;

  beforeAll(async () => {
    for (const [name, text] of Object.entries(SITE)) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), name.endsWith('.gz') ? gzipSync('export {};') : text);
    }
    writeFileSync(join(folder, 'outside.txt'), 'outside');
    app = await createApp({ root });
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });

  it.each(['/progress', '/progress/', '/progress/index.html', '/progress?from=link'])(
    'answers %s with the page, and never with a redirect',
    async (url) => {
      const { statusCode, headers, body } = await app.inject({ url });
      expect(statusCode).toBe(200);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(body).toContain('<title>Progress</title>');
    },
  );

  it.each([
    [false, '127.0.0.1', 'http'],
    [true, '192.0.2.7', 'https'],
  ])(
    'with a proxy in front (%s) takes the visitor for %s, whatever they wrote themselves',
    async (trustProxy, ip, by) => {
      const asked = await createApp({
        root,
        trustProxy,
        routes: async (server) => {
          server.get('/who', (request) => `${request.ip} ${request.protocol}`);
        },
      });
      const headers = { 'x-forwarded-for': '10.9.8.7, 192.0.2.7', 'x-forwarded-proto': 'https' };
      expect((await asked.inject({ url: '/who', headers })).body).toBe(`${ip} ${by}`);
      await asked.close();
    },
  );

  it('marks the pages it serves, so that the app need not look for a server', async () => {
    for (const url of ['/', '/progress', '/nothing']) {
      expect((await app.inject({ url })).body).toContain('<meta name="plumbline-server" content="1"></head>');
    }
  });

  it.each(['/', '/progress', '/assets/start-x1.js', '/icon.svg', '/nothing', '/%E0%A4%A', '/../outside.txt'])(
    'sends the security headers with %s',
    async (url) => {
      const { headers } = await app.inject({ url });
      expect(headers['content-security-policy']).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types plumbline",
      );
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': 'camera=(), microphone=(), geolocation=()',
      });
      expect(headers).not.toHaveProperty('strict-transport-security');
    },
  );

  it.each([
    ['/assets/start-x1.js', 'public, max-age=31536000, immutable'],
    ['/banks/ijm/v1/about.json', 'public, max-age=31536000, immutable'],
    ['/icon.svg', 'no-cache'],
    ['/', 'no-cache'],
    ['/nothing', 'no-cache'],
  ])('lets %s be kept as "%s"', async (url, kept) => {
    expect((await app.inject({ url })).headers['cache-control']).toBe(kept);
  });

  it('has the service worker looked for anew each time, and tells it whose pages it keeps', async () => {
    const { headers, body } = await app.inject({ url: '/sw.js' });
    expect(headers).toMatchObject({
      'cache-control': 'no-cache',
      'content-type': 'text/javascript; charset=utf-8',
    });
    expect(body).toBe('self.plumblineServed=true;\nself.plumblineFiles={};\nrun();\n');
    const again = await app.inject({ url: '/sw.js', headers: { 'if-none-match': String(headers['etag']) } });
    expect(again.statusCode).toBe(304);
  });

  it('sends the manifest of the installed app as one', async () => {
    const { headers } = await app.inject({ url: '/manifest.webmanifest' });
    expect(headers).toMatchObject({
      'cache-control': 'no-cache',
      'content-type': expect.stringContaining('application/manifest+json'),
    });
  });

  it('answers an unknown address with the page for it, whose links hold at any depth', async () => {
    const { statusCode, body } = await app.inject({ url: '/no/such/page' });
    expect(statusCode).toBe(404);
    expect(body).toContain('<title>Missing</title>');
    expect(body).toContain('href="/topics/"');
    expect(body).toContain('src="/assets/boot-x1.js"');
  });

  it.each(['/assets/', '/assets', '/.secret', '/assets/gone.js', '/404.html'])('has no %s', async (url) => {
    expect((await app.inject({ url })).statusCode).toBe(404);
  });

  it.each([
    '/../outside.txt',
    '/%2e%2e/outside.txt',
    '/assets/..%2f..%2foutside.txt',
    '/..\\outside.txt',
    '/%2e%2e%5coutside.txt',
    '/assets/%00',
  ])('gives nothing outside its folder for %s', async (url) => {
    const { statusCode, body } = await app.inject({ url });
    expect(statusCode).toBeGreaterThanOrEqual(400);
    expect(statusCode).toBeLessThan(500);
    expect(body).not.toContain('outside');
  });

  it('sends the compressed copy to those who take it', async () => {
    const file = await app.inject({ url: '/assets/start-x1.js', headers: { 'accept-encoding': 'gzip' } });
    expect(file.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
    expect(gunzipSync(file.rawPayload).toString()).toBe('export {};');
    const html = await app.inject({ url: '/progress', headers: { 'accept-encoding': 'gzip' } });
    expect(html.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
    expect(gunzipSync(html.rawPayload).toString()).toContain('<title>Progress</title>');
    expect((await app.inject({ url: '/assets/start-x1.js' })).headers).not.toHaveProperty('content-encoding');
  });

  it('says 304 where the page is still the same', async () => {
    const etag = (await app.inject({ url: '/progress' })).headers.etag;
    expect(etag).toBeTypeOf('string');
    const again = await app.inject({ url: '/progress', headers: { 'if-none-match': String(etag) } });
    expect(again.statusCode).toBe(304);
    expect(again.body).toBe('');
    const other = await app.inject({ url: '/', headers: { 'if-none-match': String(etag) } });
    expect(other.statusCode).toBe(200);
  });

  it('answers HEAD with the headers alone', async () => {
    for (const url of ['/progress', '/assets/start-x1.js']) {
      const { statusCode, body, headers } = await app.inject({ url, method: 'HEAD' });
      expect(statusCode).toBe(200);
      expect(body).toBe('');
      expect(Number(headers['content-length'])).toBeGreaterThan(0);
    }
  });

  it('takes no other method', async () => {
    expect((await app.inject({ url: '/progress', method: 'POST' })).statusCode).toBe(404);
  });

  it('says what to do where nothing has been built', async () => {
    await expect(createApp({ root: join(folder, 'empty') })).rejects.toThrow(/npm run build/);
  });
});
