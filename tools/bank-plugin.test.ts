import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Rollup } from 'vite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { questionsFolder } from './bank-folder.ts';
import { bankPlugin, deliverAll } from './bank-plugin.ts';

// One small bank, which tests may spoil.
let root: string;
const place = (file: string) => join(root, 'bridges', file);
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'plumbline-banks-'));
  cpSync(join(questionsFolder(), 'bridges'), join(root, 'bridges'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function change(file: string, by: (content: Record<string, unknown>) => void) {
  const content = JSON.parse(readFileSync(place(file), 'utf8'));
  by(content);
  writeFileSync(place(file), JSON.stringify(content));
}

async function built(ssr: boolean): Promise<Rollup.RolldownOutput['output']> {
  const entry = 'virtual:entry';
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? 'import banks from "virtual:banks"; console.error(banks);' : null),
      },
      bankPlugin(root),
    ],
    build: { write: false, ssr, rolldownOptions: { input: entry } },
  });
  return (result as Rollup.RolldownOutput).output;
}

it('puts the index into the app and the rest beside it', async () => {
  const output = await built(false);
  const [{ index, files }] = deliverAll(root) as [ReturnType<typeof deliverAll>[number]];
  const folder = `banks/bridges/${index.version}/`;
  const assets = output.flatMap((file) => (file.type === 'asset' ? [file] : []));
  expect(assets.map((asset) => asset.fileName).sort()).toEqual(
    [...files.keys()].map((name) => folder + name).sort(),
  );
  for (const { fileName, source } of assets) {
    expect(JSON.parse(String(source))).toEqual(
      JSON.parse(JSON.stringify(files.get(fileName.slice(folder.length)))),
    );
  }
  expect(output[0].code).toContain(index.version);
});

it('leaves the files to the browser’s build where two are made', async () => {
  expect((await built(true)).every((file) => file.type === 'chunk')).toBe(true);
});

it('fails the build with every problem and every error of the lint', async () => {
  const topics = JSON.parse(readFileSync(place('bank.json'), 'utf8')).topics as { id: string }[];
  const file = `topics/${topics[0]?.id}.json`;
  change(file, (content) => {
    const [first] = content.questions as Record<string, unknown>[];
    if (first) first.prompt = 'Which studding figure is a slave to 12 of them?';
  });
  await expect(built(false)).rejects.toThrow(/error printing-error: .*[\s\S]*error care-words: /);
  change(file, (content) => Object.assign(content, { topic: 'nowhere', extra: 1 }));
  writeFileSync(place('facts.json'), '{');
  await expect(built(false)).rejects.toThrow(
    /bridges\/facts\.json: expected JSON[\s\S]*extra: expected no such field/,
  );
});
