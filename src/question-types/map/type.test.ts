import fc from 'fast-check';
import { expect, test } from 'vitest';
import { samples } from './samples.ts';
import { mapQuestion } from './type.ts';

const [amazon, nile] = samples;
const words = { true: 'true', false: 'false' };

test.each([
  [['peru', 'colombia', 'brazil'], 1],
  [['peru', 'colombia'], 2 / 3],
  [['peru', 'bolivia'], 0],
  [['peru', 'colombia', 'bolivia'], 1 / 3],
  [['peru', 'colombia', 'brazil', 'bolivia', 'argentina'], 1 / 3],
  [['bolivia', 'argentina'], 0],
])('%j earns %d: right less wrong, of the keyed', (places, fraction) => {
  const scoring = mapQuestion.score(amazon, { places });
  expect(scoring.outcome === 'scored' && scoring.fraction).toBeCloseTo(fraction, 12);
});

test('nothing picked, a place picked twice and strange places cannot be scored', () => {
  expect(mapQuestion.score(amazon, { places: [] })).toMatchObject({ reason: 'blank' });
  expect(mapQuestion.score(amazon, { places: ['peru', 'peru'] })).toMatchObject({ reason: 'does-not-fit' });
  expect(mapQuestion.score(amazon, { places: ['chile'] })).toMatchObject({ reason: 'does-not-fit' });
});

test('any pick earns max(0, (r − w)/K), and picking everything never pays more than one place too few', () => {
  const picks = fc.subarray(
    amazon.places.map(({ id }) => id),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(picks, (places) => {
      const right = places.filter((id) => amazon.answerKey.includes(id)).length;
      const wrong = places.length - right;
      expect(mapQuestion.score(amazon, { places })).toMatchObject({
        fraction: Math.max(0, (right - wrong) / 3),
      });
    }),
  );
});

test('the list stands by name, the same for every seed, and tells no authored id', () => {
  for (const seed of ['a', 'b']) {
    const view = mapQuestion.learnerView(amazon, seed);
    expect(view.places.map(({ text }) => text)).toEqual([
      'Argentina',
      'Bolivia',
      'Brazil',
      'Colombia',
      'Peru',
    ]);
    expect(JSON.stringify(view)).not.toMatch(/"peru"|"brazil"|rationale|answerKey/);
  }
});

test('feedback tells the keyed and the picked apart', () => {
  const { parts } = mapQuestion.feedback(amazon, { places: ['peru', 'bolivia'] });
  expect(Object.fromEntries(Object.entries(parts).map(([id, { verdict }]) => [id, verdict]))).toEqual({
    peru: 'right',
    colombia: 'missed',
    brazil: 'missed',
    bolivia: 'not-right',
    argentina: 'neutral',
  });
});

test('says picks and keys in the author’s order', () => {
  expect(mapQuestion.summarise(amazon, { places: ['brazil', 'peru'] }, words)).toBe('Peru; Brazil');
  expect(mapQuestion.keyInWords(nile, words)).toBe('Uganda');
});

test('lint finds an extent off the globe and a name used twice', () => {
  const rules = (fields: object) => mapQuestion.lint({ ...nile, ...fields }).map(({ rule }) => rule);
  expect(rules({ extent: [20, 40, 50, 10] })).toEqual(['extent-off-globe']);
  expect(rules({ extent: [20, 10, 250, 40] })).toEqual(['extent-off-globe']);
  expect(rules({ extent: [160, -50, -150, 0] })).toEqual([]);
  expect(rules({ places: nile.places.map((place) => ({ ...place, text: 'Kenya' })) })).toContain(
    'place-twice',
  );
});
