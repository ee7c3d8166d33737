import * as v from 'valibot';
import { expect, it } from 'vitest';
import { IdSchema } from './common.ts';

it.each(['frog', 'frog-skin', '95-of-100', 'constructors', 'pre-prototype'])('%s is an id', (id) => {
  expect(v.is(IdSchema, id)).toBe(true);
});

it.each(['', 'Frog', 'frog--skin', '-frog', 'frog_skin', '__proto__', 'constructor', 'prototype'])(
  '%j is none: answers are kept under ids, and no file holds a field of such a name',
  (id) => {
    expect(v.is(IdSchema, id)).toBe(false);
  },
);
