/** A bank's state of study, kept up with the record: from the base where there is one, and from there on. */
import type { LogRecord, ResponseRecord } from '#domain/attempt/record.ts';
import type { DeliveredFacts } from '#domain/bank/delivered.ts';
import { hash } from '#domain/random/random.ts';
import type { FactState } from '#domain/study/mastery.ts';
import { scheduler } from '#domain/study/memory.ts';
import {
  type DayOfStudy,
  emptyStudyState,
  FOLD_VERSION,
  type StudyContext,
  type StudyState,
  studyAfterAll,
} from '#domain/study/study-state.ts';
import { compareRecords } from '#exchange/record-file/merge.ts';
import { type Base, SNAPSHOT_LAG } from './log-base.ts';
import { countUpTo, indexOf } from './log-index.ts';

export interface FoldContext extends StudyContext {
  /** Of all that the state depends on beside the responses: with another one, a kept state is worth nothing. */
  readonly fingerprint: string;
}

export function studyContext({ kinds }: Pick<DeliveredFacts, 'kinds'>): FoldContext {
  const sorted = Object.entries(kinds).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    fsrs: scheduler(),
    typesOf: (fact) => kinds[fact] ?? 1,
    fingerprint: `${FOLD_VERSION}.${hash(JSON.stringify(sorted)).toString(36)}`,
  };
}

/** A state as JSON holds it, with what it was computed with. */
interface StudyText extends Pick<StudyState, 'bank' | 'calibration' | 'responses'> {
  readonly fingerprint: string;
  readonly facts: readonly FactState[];
  readonly days: readonly DayOfStudy[];
}

export function studyText(state: StudyState, { fingerprint }: FoldContext): string {
  const { facts, days, ...rest } = state;
  const text: StudyText = {
    fingerprint,
    ...rest,
    facts: [...facts.values()],
    days: [...days.values()],
  };
  return JSON.stringify(text);
}

/** The bank's state as the base has it; undefined where it has none that can be used. */
export function studyFrom(bank: string, base: Base, { fingerprint }: FoldContext): StudyState | undefined {
  const text = base.studies.get(bank);
  if (text === undefined) return base.banks.has(bank) ? undefined : emptyStudyState(bank);
  const { fingerprint: own, facts, days, ...rest }: StudyText = JSON.parse(text);
  if (own !== fingerprint) return undefined;
  return {
    ...rest,
    facts: new Map(facts.map((state) => [state.fact, state])),
    days: new Map(days.map((day) => [day.day, day])),
  };
}

/** The record as state/log.ts holds it. */
export interface HeldLog {
  readonly records: readonly LogRecord[];
  readonly base: Base | null;
  readonly whole: boolean;
}

/** A state from which the newest records can be folded anew. */
interface Checkpoint {
  readonly state: StudyState;
  /** So many records of the list are in it, the last of them being `last`. */
  readonly index: number;
  readonly last: LogRecord | undefined;
  /** Responses that were known to be taken back. */
  readonly retracted: ReadonlySet<string>;
}

/**
 * Follows the record: each call gives the state of the bank as the record stands, and costs what has changed.
 * The same state is the same object.
 */
export class StudyFold {
  readonly #bank: string;
  readonly #context: FoldContext;
  #state: StudyState | undefined;
  #checkpoint: Checkpoint | undefined;
  #records: readonly LogRecord[] = [];
  #upTo = 0;
  /** What the base has of it: read once. */
  #kept: { readonly base: Base; readonly state: StudyState | undefined } | undefined;

  constructor(bank: string, context: FoldContext) {
    this.#bank = bank;
    this.#context = context;
  }

  /** Whether the state can be told from what is held; else all of the record must be read first. */
  canStart({ base, whole }: HeldLog): boolean {
    return whole || (base !== null && this.#from(base) !== undefined);
  }

  #from(base: Base): StudyState | undefined {
    if (this.#kept?.base !== base) {
      this.#kept = { base, state: studyFrom(this.#bank, base, this.#context) };
    }
    return this.#kept.state;
  }

  /** The state; while it can't be told, the last one that could. */
  read(log: HeldLog): StudyState | undefined {
    const { records } = log;
    const more = records === this.#records ? records.slice(this.#upTo) : undefined;
    if (this.#state && more?.every(({ kind }) => kind !== 'retraction')) {
      this.#state = this.#after(this.#state, log, this.#upTo, records.length);
      this.#upTo = records.length;
      this.#advance(log);
      return this.#state;
    }
    const from = this.#usableCheckpoint(log) ?? this.#start(log);
    if (!from) return this.#state;
    // Not beyond what just came between older records: more of the kind may follow.
    const old = this.#records;
    const same = more ? records.length : records.findIndex((record, i) => record !== old[i]);
    this.#moveCheckpoint(log, from, same === -1 ? records.length : same);
    const { state, index } = this.#checkpoint ?? from;
    this.#state = this.#after(state, log, index, records.length);
    this.#records = records;
    this.#upTo = records.length;
    return this.#state;
  }

  /** The state before an attempt and right after it; undefined where that lies before what is held. */
  around(
    log: HeldLog,
    attempt: string,
  ): { readonly before: StudyState; readonly after: StudyState } | undefined {
    const start = this.#start(log);
    const held = indexOf(log.records).byAttempt.get(attempt);
    const [first] = held ?? [];
    if (!start || !first || (start.last && compareRecords(first, start.last) <= 0)) return undefined;
    if (log.base && !log.whole && first.kind !== 'attempt-started') return undefined;
    const index = countUpTo(log.records, first) - 1;
    const before = this.#after(start.state, log, start.index, index);
    const own = held?.filter((r) => r.kind === 'response' && this.#stands(log, r.id)) as ResponseRecord[];
    return { before, after: studyAfterAll(before, own, this.#context) };
  }

  #stands({ records, base }: HeldLog, id: string): boolean {
    return !indexOf(records).retracted.has(id) && !base?.retracted.has(id);
  }

  #after(state: StudyState, log: HeldLog, from: number, to: number): StudyState {
    const standing: ResponseRecord[] = [];
    for (let i = from; i < to; i++) {
      const record = log.records[i];
      if (record?.kind === 'response' && this.#stands(log, record.id)) standing.push(record);
    }
    return studyAfterAll(state, standing, this.#context);
  }

  #start({ records, base, whole }: HeldLog): Checkpoint | undefined {
    const kept = base ? this.#from(base) : undefined;
    if (kept && base) {
      const index = countUpTo(records, base.cut);
      return { state: kept, index, last: records[index - 1], retracted: base.retracted };
    }
    const nothing = { index: 0, last: undefined, retracted: new Set<string>() };
    return whole ? { state: emptyStudyState(this.#bank), ...nothing } : undefined;
  }

  /** The checkpoint, if everything before it is still as it was. */
  #usableCheckpoint({ records }: HeldLog): Checkpoint | undefined {
    const found = this.#checkpoint;
    const last = found?.last;
    if (!last || records[found.index - 1] !== last) return undefined;
    const { byId, retracted } = indexOf(records);
    for (const id of retracted) {
      const taken = byId.get(id);
      if (taken && compareRecords(taken, last) <= 0 && !found.retracted.has(id)) return undefined;
    }
    return found;
  }

  #advance(log: HeldLog): void {
    const { length } = log.records;
    if (this.#checkpoint && length - this.#checkpoint.index > 3 * SNAPSHOT_LAG) {
      this.#moveCheckpoint(log, this.#checkpoint, length);
    }
  }

  /** Moves the checkpoint on from `from`, to the newest records or to `most`. */
  #moveCheckpoint(log: HeldLog, from: Checkpoint, most: number): void {
    const { records, base } = log;
    const index = Math.max(from.index, Math.min(records.length - SNAPSHOT_LAG, most));
    const retracted = new Set([...(base?.retracted ?? []), ...indexOf(records).retracted]);
    const state = this.#after(from.state, log, from.index, index);
    this.#checkpoint = { state, index, last: records[index - 1], retracted };
  }
}
