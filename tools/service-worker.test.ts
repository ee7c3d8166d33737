import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { servedMissing, servedPage } from '../src/server/pages.ts';
import { listFiles, renewWorker, writeWorker } from './service-worker.ts';

const PAGE = '<html><head></head><body><a href="./topics/">Topics</a></body></html>';
const sha = (text: string) => createHash('sha256').update(text).digest('base64');

let folder: string;
const put = (name: string, text: string) => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-worker-'));
  put('index.html', PAGE);
  put('quiz/index.html', PAGE);
  put('404.html', PAGE);
  put('assets/main-x.js', 'export {};');
  put('assets/main-x.js.br', 'compressed');
  put('banks/ijm/v1/facts.json', '{}');
  put('robots.txt', 'User-agent: *');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the list of files', () => {
  it('has each by the address that it is asked for at, with its digest', () => {
    expect(new Map(listFiles(folder).files.map(([path, digest]) => [path, digest]))).toEqual(
      new Map([
        ['404.html', sha(PAGE)],
        ['assets/main-x.js', sha('export {};')],
        ['banks/ijm/v1/facts.json', sha('{}')],
        ['', sha(PAGE)],
        ['quiz/', sha(PAGE)],
      ]),
    );
  });

  it('has the digests of pages as our own server sends them', () => {
    const served = new Map(listFiles(folder).files.map(([path, , other]) => [path, other]));
    expect(served.get('quiz/')).toBe(sha(servedPage(PAGE)));
    expect(served.get('404.html')).toBe(sha(servedMissing(PAGE)));
    expect(served.get('assets/main-x.js')).toBeUndefined();
  });

  it('names another version as soon as any file differs, and the same one otherwise', () => {
    const { version } = listFiles(folder);
    expect(listFiles(folder).version).toBe(version);
    put('banks/ijm/v1/facts.json', '{ }');
    expect(listFiles(folder).version).not.toBe(version);
  });
});

describe('the file of the worker', () => {
  it('has the list before its code, and only the list is new when files are', () => {
    writeWorker(folder, 'run();\nmore();\n');
    const before = readFileSync(join(folder, 'sw.js'), 'utf8');
    expect(before).toMatch(/^self\.plumblineFiles=\{.*\};\nrun\(\);\nmore\(\);\n$/);
    put('assets/main-x.js', 'export { x };');
    renewWorker(folder);
    const after = readFileSync(join(folder, 'sw.js'), 'utf8');
    expect(after.split('\n').slice(1)).toEqual(before.split('\n').slice(1));
    expect(after).toContain(sha('export { x };'));
    // It is no file of its own list.
    expect(after).not.toContain('sw.js');
  });
});
