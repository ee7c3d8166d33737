import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BANK_FORMAT } from '#domain/bank/common.ts';
import type { QuestionUpgrade } from '#question-types/contract.ts';
import { types } from './samples.ts';

/** `<type>.<to>.<name>.json` holds `{ "before": question, "after": question }`, frozen when it was released. */
const FOLDER = join(import.meta.dirname, 'upgrades');

type Fixtures = ReadonlyMap<string, { before: Record<string, unknown>; after: Record<string, unknown> }>;

function fixturesIn(folder: string): Fixtures {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return new Map(
    names.map((name) => [
      name.slice(0, -'.json'.length),
      JSON.parse(readFileSync(join(folder, name), 'utf8')),
    ]),
  );
}

/** What is missing or broken among the upgrades of all types, and fixtures that belong to none. */
function problems(
  upgraders: readonly { readonly id: string; readonly upgrades: readonly QuestionUpgrade[] }[],
  fixtures: Fixtures,
  format: number,
): string[] {
  const found: string[] = [];
  const known = new Set<string>();
  for (const { id, upgrades } of upgraders) {
    let last = 1;
    for (const upgrade of upgrades) {
      const name = `${id}.${upgrade.to}.${upgrade.name}`;
      known.add(name);
      if (upgrade.to <= last || upgrade.to > format) found.push(`${name}: its format is out of order`);
      last = upgrade.to;
      const fixture = fixtures.get(name);
      if (!fixture) found.push(`${name}: no before and after`);
      else if (JSON.stringify(upgrade.up(fixture.before)) !== JSON.stringify(fixture.after)) {
        found.push(`${name}: what was before does not become what comes after`);
      }
    }
  }
  return [
    ...found,
    ...[...fixtures.keys()].filter((name) => !known.has(name)).map((name) => `${name}: no such upgrade`),
  ];
}

describe('upgrades', () => {
  it('of every type have a before and an after', () => {
    expect(problems(types, fixturesIn(FOLDER), BANK_FORMAT)).toEqual([]);
  });

  it('are missed, and found broken, by this search', () => {
    const upgrade = { to: 2, name: 'rename', up: (q: Record<string, unknown>) => ({ new: q.old }) };
    const type = { id: 'planted', upgrades: [upgrade] };
    const fixture = (after: unknown): Fixtures =>
      new Map([['planted.2.rename', { before: { old: 1 }, after: { new: after } }]]);
    expect(problems([type], new Map(), 2)).toEqual(['planted.2.rename: no before and after']);
    expect(problems([type], fixture(2), 2)).toHaveLength(1);
    expect(problems([type], fixture(1), 1)).toEqual(['planted.2.rename: its format is out of order']);
    expect(problems([], fixture(1), 2)).toEqual(['planted.2.rename: no such upgrade']);
    expect(problems([type], fixture(1), 2)).toEqual([]);
  });
});
