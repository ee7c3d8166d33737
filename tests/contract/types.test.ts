import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { factFractions, type Scoring } from '#domain/scoring/scoring.ts';
import { authoredResponse, viewResponse } from '#question-types/opaque.ts';
import { cases, samples, types, WORDS } from './samples.ts';

describe.each(types.map((type) => type.id))('%s', (id) => {
  it('has two samples or more, of its own type and with ids that differ', () => {
    const own = samples(id);
    expect(own.length).toBeGreaterThanOrEqual(2);
    expect(own.map((sample) => sample.type)).toEqual(own.map(() => id));
    expect(new Set(own.map((sample) => sample.id)).size).toBe(own.length);
  });
});

describe.each(cases)('$name', ({ type, question }) => {
  const key = type.keyResponse(question);

  it('is accepted by its own schema, unchanged', () => {
    expect(v.parse(type.schema, structuredClone(question))).toEqual(question);
  });

  it('counts its key as right in every part, names the same parts for any response, and picks what is keyed', () => {
    const rows = type.rows?.(question, key) ?? [];
    expect(rows.filter(({ right, said }) => !right || said === undefined)).toEqual([]);
    const ids = rows.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    fc.assert(
      fc.property(nearly(key), (response) => {
        const parsed = v.safeParse(type.responseSchema, response);
        if (!parsed.success) return;
        expect((type.rows?.(question, parsed.output) ?? []).map(({ id }) => id)).toEqual(ids);
      }),
      { numRuns: 100 },
    );
    const picks = type.picks?.(question) ?? [];
    const named = new Set<string>();
    type.mapIds(key, (id) => {
      named.add(id);
      return id;
    });
    if (type.picks) expect(new Set(picks.filter(({ keyed }) => keyed).map(({ id }) => id))).toEqual(named);
    for (const { id } of [...rows, ...picks]) expect(type.ids(question)).toContain(id);
  });

  it('is refused with a field too many', () => {
    expect(v.safeParse(type.schema, { ...question, correct: true }).success).toBe(false);
  });

  it('has no error of its own to report', () => {
    expect(type.lint(question).filter((finding) => finding.level === 'error')).toEqual([]);
  });

  it('scores its key 1, for every part and fact', () => {
    const scoring = type.score(question, key);
    if (scoring.outcome === 'estimate') {
      expect(scoring.error).toBe(0);
      return;
    }
    expect(scoring).toMatchObject({ outcome: 'scored', fraction: 1 });
    if (scoring.outcome !== 'scored') return;
    expect(scoring.parts.length).toBeGreaterThan(0);
    expect(scoring.spelling ?? false).toBe(false);
    for (const part of factFractions(question.facts, scoring)) expect(part.fraction).toBe(1);
    for (const part of scoring.parts) {
      for (const fact of part.facts ?? []) expect(question.facts).toContain(fact);
    }
  });

  it('cannot score a blank', () => {
    for (const blank of [null, undefined]) {
      expect(type.score(question, blank)).toEqual({ outcome: 'cannot-be-scored', reason: 'blank' });
    }
  });

  it.each([['a text'], [7], [true], [[]], [{}], [{ other: 'x' }], [{ __proto__: null }]])(
    'cannot score %j, and does not fall over it',
    (garbage) => {
      expect(type.score(question, garbage).outcome).toBe('cannot-be-scored');
    },
  );

  it('answers whatever it is given with a fraction, an estimate, or why there is none', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), nearly(key)), (response) => {
        expectSound(type.score(question, response));
      }),
      { numRuns: 300 },
    );
  });

  it('takes any response of the right shape into words, and back from opaque ids', () => {
    fc.assert(
      fc.property(nearly(key), (response) => {
        const parsed = v.safeParse(type.responseSchema, response);
        const authored = authoredResponse(type, question, 'seed', response);
        expect(authored !== undefined).toBe(parsed.success);
        if (!parsed.success) return;
        expect(type.summarise(question, parsed.output, WORDS)).toBeTypeOf('string');
        expect(type.feedback(question, parsed.output).notes).toBeInstanceOf(Array);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps its key through opaque ids and back', () => {
    const shown = viewResponse(type, 'seed', key);
    expect(v.safeParse(type.responseSchema, shown).success).toBe(true);
    expect(authoredResponse(type, question, 'seed', shown)).toEqual(key);
  });

  it('finds its key complete', () => {
    expect(type.isComplete(type.learnerView(question, 'seed'), viewResponse(type, 'seed', key))).toBe(true);
  });

  it('says its key in words', () => {
    expect(type.keyInWords(question, WORDS)).not.toBe('');
    expect(type.summarise(question, key, WORDS)).not.toBe('');
  });

  it('judges the key as right in every part, and nothing as given where nothing was', () => {
    const verdicts = (response: unknown) =>
      Object.values(type.feedback(question, response).parts).map((part) => part.verdict);
    if (type.score(question, key).outcome === 'scored') {
      expect(verdicts(key)).toContain('right');
      expect(verdicts(key).filter((verdict) => verdict === 'missed' || verdict === 'not-right')).toEqual([]);
    }
    expect(verdicts(null).filter((verdict) => verdict === 'right' || verdict === 'not-right')).toEqual([]);
  });

  it('has an anatomy with one key for each place where one option is chosen', () => {
    const { choices, key: keyTexts } = type.anatomy(question, WORDS);
    for (const choice of choices) {
      const keyed = choice.options.filter((option) => option.keyed).length;
      if (choice.single) expect(keyed).toBe(1);
      else expect(keyed).toBeGreaterThan(0);
    }
    expect(keyTexts.length).toBeGreaterThan(0);
  });
});

function expectSound(scoring: Scoring): void {
  if (scoring.outcome === 'scored') {
    for (const fraction of [scoring.fraction, ...scoring.parts.map((part) => part.fraction)]) {
      expect(fraction).toBeGreaterThanOrEqual(0);
      expect(fraction).toBeLessThanOrEqual(1);
    }
  } else if (scoring.outcome === 'estimate') {
    expect(scoring.error).not.toBeNaN();
  } else {
    expect(['blank', 'does-not-fit']).toContain(scoring.reason);
  }
}

/** The key with one of its pieces, or the whole, replaced by another of its pieces or by anything. */
function nearly(key: unknown): fc.Arbitrary<unknown> {
  const leaves = leafPaths(key);
  const standIn = fc.oneof(
    fc.constantFrom(...leaves.map((path) => at(key, path))),
    fc.jsonValue(),
    fc.anything(),
  );
  return fc
    .tuple(fc.constantFrom(...leaves), standIn, fc.boolean())
    .map(([path, value, longer]) => replaced(key, longer ? path.slice(0, -1) : path, value));
}

type Path = readonly (string | number)[];

function leafPaths(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, inner]) => leafPaths(inner, [...path, name]));
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, name) => (inner as Record<string, unknown>)[name], value);
}

function replaced(value: unknown, path: Path, by: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return by;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  copy[name] = replaced(copy[name], rest, by);
  return copy;
}
