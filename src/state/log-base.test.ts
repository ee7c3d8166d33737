/** A base with its tail says what the whole record says: for any record, any cut, and whatever comes later. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attemptFrom, standingResponses, unfinishedAttempt } from '#domain/attempt/attempt.ts';
import type { LogRecord } from '#domain/attempt/record.ts';
import { hash } from '#domain/random/random.ts';
import { studyStateOf } from '#domain/study/study-state.ts';
import { inOrder } from '#exchange/record-file/merge.ts';
import { someRecords } from '../../tests/made-up-record.ts';
import { type Base, holdsBeside, openAfter, readBase, textsOf } from './log-base.ts';
import { baseAfter } from './log-base-after.ts';
import { countUpTo, indexOf } from './log-index.ts';
import { type HeldLog, StudyFold, studyContext } from './study-fold.ts';

const context = studyContext({ kinds: { 'frog-skin': 1, 'frog-share': 2, 'reed-roots': 3 } });
const BANKS = ['pond', 'lake'] as const;
const contexts = new Map(BANKS.map((bank) => [bank as string, context]));

/** Records of two banks; as JSON holds them, since a base does (-0 is 0 there). */
const twoBanks = someRecords.chain((records) =>
  fc
    .array(fc.constantFrom(...BANKS), { minLength: records.length, maxLength: records.length })
    .map((banks): LogRecord[] =>
      JSON.parse(
        JSON.stringify(
          records.map((record, i) => {
            const bank = banks[i] ?? 'pond';
            if (record.kind === 'response') return { ...record, bank };
            return record.kind === 'attempt-started' ? { ...record, quiz: { ...record.quiz, bank } } : record;
          }),
        ),
      ),
    ),
);

function told(records: readonly LogRecord[]) {
  const responses = standingResponses(inOrder(records));
  return Object.fromEntries(BANKS.map((bank) => [bank, studyStateOf(bank, responses, context)]));
}

function read(log: HeldLog) {
  return Object.fromEntries(BANKS.map((bank) => [bank, new StudyFold(bank, context).read(log)]));
}

/** As it comes back from the disk. */
function stored(base: Base): Base | undefined {
  const texts = textsOf(base, { keys: [], after: 0 });
  return readBase(new Map([...texts].map(([name, text]) => [name, { name, text, check: hash(text) }])))?.base;
}

/** The record after a start: the base, and what stands after it. Undefined where the base can't be used. */
function held(made: Base | undefined, all: readonly LogRecord[], fresh: readonly LogRecord[]): HeldLog {
  const base = made && stored(made);
  const ordered = inOrder(all);
  const tail = base ? ordered.slice(countUpTo(ordered, base.cut)) : ordered;
  if (!base || !holdsBeside(base, tail, fresh)) return { records: ordered, base: null, whole: true };
  return { records: tail, base, whole: false };
}

describe('a base and its tail', () => {
  test('give the state of the whole record, with what was added later, in any order and of any age', () => {
    const cases = twoBanks.chain((records) =>
      fc.record({
        records: fc.constant(records),
        // What was known when the base was made: anything of it, or all that had happened by then.
        known: fc.oneof(
          fc.shuffledSubarray(records),
          fc.nat(records.length).map((count) => inOrder(records).slice(0, count)),
        ),
        taken: fc.nat(records.length),
      }),
    );
    fc.assert(
      fc.property(cases, ({ records, known, taken }) => {
        const base = baseAfter(null, inOrder(known), taken, contexts);
        const ids = new Set(known.map(({ id }) => id));
        const log = held(
          base,
          records,
          records.filter(({ id }) => !ids.has(id)),
        );
        expect(read(log)).toEqual(told(records));
        // Read as a whole beside the base, it is the same.
        if (log.base) {
          const whole = { ...log, records: inOrder(records), whole: true };
          expect(read(whole)).toEqual(told(records));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('can be moved on, again and again', () => {
    const cases = twoBanks.chain((records) =>
      fc.record({ records: fc.constant(inOrder(records)), steps: fc.array(fc.nat(20), { maxLength: 6 }) }),
    );
    fc.assert(
      fc.property(cases, ({ records, steps }) => {
        let base: Base | null = null;
        for (const step of steps) {
          const rest = base ? records.slice(countUpTo(records, base.cut)) : records;
          const next = baseAfter(base, rest, Math.min(step, rest.length), contexts);
          base = (next && stored(next)) ?? base;
          if (base) expect(base.count).toBe(countUpTo(records, base.cut));
          const tail = base ? records.slice(countUpTo(records, base.cut)) : records;
          expect(read({ records: tail, base, whole: base === null })).toEqual(told(records));
        }
      }),
      { numRuns: 100 },
    );
  });

  test('offer the unfinished attempt that the whole record offers', () => {
    const cases = twoBanks.chain((records) =>
      fc.record({ records: fc.constant(inOrder(records)), taken: fc.nat(records.length) }),
    );
    fc.assert(
      fc.property(cases, ({ records, taken }) => {
        const base = baseAfter(null, records, taken, contexts);
        const tail = base ? records.slice(countUpTo(records, base.cut)) : records;
        for (const bank of BANKS) {
          const open = openAfter(base?.open ?? [], tail)
            .filter((one) => one.bank === bank)
            // As `findUnfinished` does: looked up by its own records.
            .filter(({ attempt }) => attemptFrom(records, attempt)?.ended === null);
          expect(open.at(-1)?.attempt).toBe(unfinishedAttempt(records, bank));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a fold that follows the record', () => {
  /** Records that come one after the other, some of them late; each retraction after some of the responses. */
  const cases = twoBanks.chain((records) =>
    fc.record({
      before: fc.nat(records.length),
      arriving: fc.shuffledSubarray(records, { minLength: records.length }),
    }),
  );
  test('is at each step what a fold of everything is, and the same object while nothing changes', () => {
    fc.assert(
      fc.property(cases, ({ before, arriving }) => {
        const fold = new StudyFold('pond', context);
        let records = inOrder(arriving.slice(0, before));
        for (const next of arriving.slice(before)) {
          const last = records.at(-1);
          // As state/log.ts does: at the end in place, elsewhere in a new list.
          if (!last || inOrder([last, next])[1] === next) records.push(next);
          else records = inOrder([...records, next]);
          const state = fold.read({ records, base: null, whole: true });
          expect(state).toEqual(told(records)['pond']);
          expect(fold.read({ records, base: null, whole: true })).toBe(state);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('over a long record folds only its end when an answer is taken back', () => {
    const at = Date.UTC(2026, 0, 1);
    const answer = (i: number): LogRecord => ({
      kind: 'response',
      id: `response${String(i).padStart(6, '0')}`,
      at: at + i * 60_000,
      attempt: 'attempt00001',
      bank: 'pond',
      question: 'water.frog',
      version: 'v1',
      type: 'single-choice',
      seed: 's',
      behaviour: 'practice',
      how: 'answered',
      response: { option: 'skin' },
      fraction: i % 3 ? 1 : 0,
      facts: [{ fact: 'frog-skin', fraction: i % 3 ? 1 : 0 }],
      hint: false,
      duration: 1000,
      day: new Date(at + i * 60_000).toISOString().slice(0, 10),
    });
    let folded = 0;
    const typesOf = () => {
      folded += 1;
      return 2;
    };
    const fold = new StudyFold('pond', { ...context, typesOf });
    const records = Array.from({ length: 5000 }, (_, i) => answer(i));
    const log = { records, base: null, whole: true };
    const states = [fold.read(log)];
    for (let i = 5000; i < 5010; i++) {
      records.push(answer(i));
      states.push(fold.read(log));
    }
    folded = 0;
    for (let i = 5009; i >= 4990; i--) {
      records.push({
        kind: 'retraction',
        id: `retraction${i}`,
        at: at + 6000 * 60_000 - i,
        response: answer(i).id,
      });
      const state = fold.read(log);
      if (i >= 5000) expect(state).toEqual(states[i - 5000]);
    }
    expect(folded).toBeLessThan(20 * 150);
    expect(indexOf(records).retracted.size).toBe(20);
  });
});

test('a base of another form, or damaged anywhere, is as good as none', () => {
  const texts = textsOf(
    {
      cut: { at: 1, id: 'a' },
      count: 1,
      retracted: new Set(),
      open: [],
      banks: new Set(),
      studies: new Map(),
    },
    { keys: [1], after: 1 },
  );
  const text = texts.get('log') ?? '';
  const rows = (changed: unknown, check = hash(text)) =>
    new Map([['log', { name: 'log', text: changed as string, check }]]);
  expect(readBase(rows(text))?.base.count).toBe(1);
  expect(readBase(new Map())).toBeUndefined();
  expect(readBase(rows(text.replace('"count":1', '"count":2')))).toBeUndefined();
  expect(readBase(rows(text.slice(1)))).toBeUndefined();
  expect(readBase(rows(undefined))).toBeUndefined();
  const other = text.replace('"version":1', '"version":999');
  expect(readBase(rows(other, hash(other)))).toBeUndefined();
});
