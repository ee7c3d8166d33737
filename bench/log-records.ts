/** A learner's record of any length, made up by a seed: attempts of ten, sixty answers a day, up to yesterday. */
import type { Confidence, LogRecord } from '#domain/attempt/record.ts';
import { storedForm } from '#domain/attempt/record-upgrades.ts';
import { generator } from '#domain/random/random.ts';
import { questionTypes } from '#question-types/registry.ts';
import { readBankFolder } from '../tools/bank-folder.ts';
import type { BenchBank } from './bench-bank.ts';

const DAY = 86_400_000;
const A_DAY = 60;
const IN_AN_ATTEMPT = 10;
const CONFIDENCES: readonly (Confidence | undefined)[] = ['guessing', 'fairly-sure', 'certain', undefined];

/** As it lies in the store. */
export interface StoredEntry {
  readonly id: string;
  readonly format: number;
  readonly record: unknown;
}

interface Asked {
  readonly id: string;
  readonly type: string;
  readonly facts: readonly string[];
}

/** Questions that are scored. @throws where the bank can't be read */
function askedOf(bank: BenchBank): Asked[] {
  const { bank: read } = readBankFolder(bank.folder, questionTypes);
  if (!read) throw new Error(`${bank.folder} can't be read`);
  return read.questions.filter((question) => !questionTypes.get(question.type)?.isEstimate?.(question));
}

/** @param now the time of the newest answer is on the day before; ms, UTC */
export function* madeUpRecords(bank: BenchBank, answers: number, now: number): Generator<StoredEntry> {
  const asked = askedOf(bank);
  const random = generator(`log/${answers}`);
  const days = Math.ceil(answers / A_DAY);
  const first = Math.floor(now / DAY) - days;
  let count = 0;
  const entry = (record: LogRecord): StoredEntry => ({ id: record.id, ...storedForm(record) });
  const id = () => {
    count += 1;
    return `bench${count.toString(36).padStart(15, '0')}`;
  };
  for (let n = 0; n < answers; n += IN_AN_ATTEMPT) {
    const size = Math.min(IN_AN_ATTEMPT, answers - n);
    const questions = Array.from({ length: size }, () => asked[Math.floor(random() * asked.length)] as Asked);
    const attempt = id();
    const time = (i: number) => {
      const day = first + Math.floor((n + i) / A_DAY);
      return day * DAY + 16 * 3_600_000 + ((n + i) % A_DAY) * 20_000;
    };
    yield entry({
      kind: 'attempt-started',
      id: id(),
      at: time(0) - 5000,
      attempt,
      quiz: {
        bank: bank.id,
        choices: { of: 'topics', topics: [], length: 10 },
        order: 'mixed',
        behaviour: 'practice',
        seed: `s${n}`,
        leaveOut: [],
      },
      bankVersion: 'bench',
      questions: questions.map((question) => question.id),
    });
    for (const [i, question] of questions.entries()) {
      const fraction = random() < 0.8 ? 1 : 0;
      const confidence = CONFIDENCES[Math.floor(random() * CONFIDENCES.length)];
      yield entry({
        kind: 'response',
        id: id(),
        at: time(i),
        attempt,
        bank: bank.id,
        question: question.id,
        version: 'bench',
        type: question.type,
        seed: `s${n}/${question.id}`,
        behaviour: 'practice',
        how: 'answered',
        response: { option: fraction ? 'right-one' : `other-${Math.floor(random() * 3)}` },
        fraction,
        facts: question.facts.map((fact) => ({ fact, fraction })),
        ...(confidence && { confidence }),
        hint: random() < 0.05,
        duration: 3000 + Math.floor(random() * 20_000),
        day: new Date(time(i)).toISOString().slice(0, 10),
      });
    }
    yield entry({ kind: 'attempt-ended', id: id(), at: time(size - 1) + 1000, attempt, how: 'finished' });
  }
}
