import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cruise, cruise, ruleNames } from '../../tools/architecture.ts';

/** Rule → a module that breaks it, and what it imports. Imports by name are written as in the real sources. */
const PLANTED: readonly (readonly [rule: string, module: string, imported: string])[] = [
  ['room-domain', 'src/domain/a.ts', '#question-types/registry.ts'],
  ['room-question-models', 'src/question-models/a.ts', '#bank-lint/lint.ts'],
  ['room-bank-lint', 'src/bank-lint/a.ts', '#state/log.ts'],
  ['room-exchange', 'src/exchange/a.ts', '#platform/clock.ts'],
  ['room-protocol', 'src/protocol/a.ts', '#exchange/zip.ts'],
  ['room-server', 'src/server/a.ts', '#platform/clock.ts'],
  ['room-service-worker', 'src/service-worker/a.ts', '#platform/clock.ts'],
  ['room-platform', 'src/platform/a.ts', '#state/log.ts'],
  ['room-ui', 'src/ui/a.tsx', '#domain/b.ts'],
  ['room-state', 'src/state/a.ts', '#parts/answer.tsx'],
  ['room-parts', 'src/parts/a.tsx', '#features/home/home-page.tsx'],
  ['room-features', 'src/features/home/a.tsx', '#app/shell.tsx'],
  ['room-app', 'src/app/a.tsx', '#server/b.ts'],
  ['question-types-pure', 'src/question-types/one/type.ts', './view.tsx'],
  ['question-types-pure', 'src/question-types/one/score.ts', '#ui/button.tsx'],
  ['question-types-pure', 'src/question-types/registry.ts', './views.ts'],
  ['question-types-views', 'src/question-types/one/paper.tsx', '#state/log.ts'],
  ['features-apart', 'src/features/progress/a.tsx', '#features/home/home-page.tsx'],
  ['domain-packages', 'src/domain/c.ts', 'idb'],
  ['pure-without-node', 'src/domain/d.ts', 'node:fs'],
  ['pure-without-node', 'src/state/d.ts', 'node:crypto'],
  ['pure-without-react', 'src/domain/e.ts', 'react'],
  ['pure-without-react', 'src/server/e.ts', './e-between.ts'],
  ['question-types-pure-without-react', 'src/question-types/two/score.ts', './between.ts'],
  ['tests-not-used', 'src/state/f.ts', './f.test.ts'],
  ['tests-not-used', 'src/state/g.ts', '../../tests/made-up.ts'],
  ['no-circles', 'src/state/h.ts', './i-back-to-h.ts'],
  ['resolvable', 'src/state/i.ts', '#domain/nowhere.ts'],
];

/** What the planted modules lead to. None of these breaks a rule by itself, but for the arrows back. */
const AROUND: Readonly<Record<string, string>> = {
  'src/question-types/registry.ts': '',
  'src/question-types/one/view.tsx': `import 'react';\nimport '#ui/button.tsx';`,
  'src/question-types/views.ts': `import type {} from 'react';`,
  'src/question-types/two/between.ts': `import 'react';`,
  'src/bank-lint/lint.ts': '',
  'src/state/log.ts': '',
  'src/state/f.test.ts': `import '../../tests/made-up.ts';`,
  'src/state/i-back-to-h.ts': `import './h.ts';`,
  'src/platform/clock.ts': '',
  'src/exchange/zip.ts': '',
  'src/domain/b.ts': `import 'valibot';`,
  'src/parts/answer.tsx': '',
  'src/features/home/home-page.tsx': `import './own.tsx';\nimport '#parts/answer.tsx';`,
  'src/features/home/own.tsx': '',
  'src/app/shell.tsx': `import '#features/home/home-page.tsx';`,
  'src/server/b.ts': `import 'node:fs';`,
  'src/server/e-between.ts': `import 'react-dom';`,
  'src/ui/button.tsx': `import 'react';`,
  'tests/made-up.ts': '',
};

const PACKAGES = ['react', 'react-dom', 'idb', 'valibot'];

function plant(root: string): void {
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), `${text}\nexport {};\n`);
  };
  for (const [path, text] of Object.entries(AROUND)) put(path, text);
  for (const [, module, imported] of PLANTED) {
    put(module, `import '${imported}';\n${AROUND[module] ?? ''}`);
  }
  for (const name of PACKAGES) {
    put(`node_modules/${name}/index.js`, '');
    writeFileSync(
      join(root, 'node_modules', name, 'package.json'),
      JSON.stringify({ name, main: 'index.js' }),
    );
  }
  writeFileSync(
    join(root, 'package.json'),
    JSON.stringify({
      type: 'module',
      imports: { '#*': './src/*' },
      dependencies: Object.fromEntries(PACKAGES.map((name) => [name, '*'])),
    }),
  );
  writeFileSync(join(root, 'tsconfig.json'), JSON.stringify({ compilerOptions: { jsx: 'react-jsx' } }));
}

describe('the architecture', () => {
  const root = mkdtempSync(join(tmpdir(), 'plumbline-rules-'));
  let planted: Cruise;
  let real: Cruise;
  beforeAll(async () => {
    plant(root);
    planted = await cruise(root);
    real = await cruise('.');
  }, 120_000);
  afterAll(() => rmSync(root, { recursive: true }));

  it('has a planted violation for every rule', () => {
    expect([...new Set(PLANTED.map(([rule]) => rule))].sort()).toEqual(ruleNames().sort());
  });

  it.each(PLANTED)('%s: caught when %s imports %s', (rule, module) => {
    expect(planted.violations).toContainEqual(expect.objectContaining({ rule, from: module }));
  });

  it('finds no fault with modules that keep to the arrows', () => {
    const guilty = new Set(PLANTED.map(([, module]) => module));
    const shared = [
      'src/question-types/two/between.ts',
      'src/server/e-between.ts',
      'src/state/i-back-to-h.ts',
    ];
    const accused = planted.violations.filter(({ from }) => !guilty.has(from) && !shared.includes(from));
    expect(accused).toEqual([]);
  });

  it('is kept by the real sources, all of which were read', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
      /(?<!\.d)\.tsx?$/.test(name),
    );
    expect(real.modules).toBeGreaterThanOrEqual(sources.length);
    expect(real.modules).toBeGreaterThan(200);
    expect(real.violations).toEqual([]);
  });
});
