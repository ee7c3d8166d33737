import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { check, problemLine } from './problem.ts';

const Pond = v.strictObject({ name: v.string(), frogs: v.array(v.strictObject({ size: v.number() })) });
const lines = (value: unknown) => check(Pond, value, 'pond.json').problems.map(problemLine);

describe('checking data against a schema', () => {
  it('tells every problem at once, unknown fields and those beside them', () => {
    expect(lines({ nam: 'x', deep: 1, frogs: [{ size: 'big' }, { size: 1, colour: 'green' }] })).toEqual([
      'pond.json: frogs[1].colour: expected no such field, found "colour"',
      'pond.json: nam: expected no such field, found "nam"',
      'pond.json: deep: expected no such field, found "deep"',
      'pond.json: name: expected a value, found nothing',
      'pond.json: frogs[0].size: expected number, found "big"',
    ]);
  });
  it('calls a list a list where an object is expected', () => {
    expect(lines({ name: 'x', frogs: [['green', 'brown']] })).toContain(
      'pond.json: frogs[0]: expected an object, found a list of 2',
    );
  });
  it('does not read a file again for each of thousands of unknown fields', () => {
    const stuffed = Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [`x${i}`, i]));
    let readings = 0;
    const counted = v.lazy(() => {
      readings += 1;
      return Pond;
    });
    expect(check(counted, { name: 'x', frogs: [], ...stuffed }, 'pond.json').problems.length).toBeGreaterThan(
      10,
    );
    expect(readings).toBeLessThan(50);
  });
  it('comes to an end with whatever JSON there is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const { output, problems } = check(Pond, { name: 'x', frogs: value }, 'pond.json');
        expect(output === undefined).toBe(problems.length > 0);
      }),
    );
  });
});
