/** What the learner knows of a bank, and the schedule that they asked for. */
import { useMemo } from 'react';
import type { BankIndex, DeliveredFacts } from '#domain/bank/delivered.ts';
import type { Schedule } from '#domain/study/memory.ts';
import type { StudyState } from '#domain/study/study-state.ts';
import { loadFacts } from './bank-files.ts';
import { loadWholeLog, openLog, snapshotSoon, useLog } from './log.ts';
import { useSettings } from './settings.ts';
import type { StudyFold } from './study-fold.ts';
import { type Loaded, useLoaded } from './use-loaded.ts';

export interface Study {
  readonly facts: DeliveredFacts;
  readonly state: StudyState;
}

interface Followed {
  readonly facts: DeliveredFacts;
  readonly fold: StudyFold;
}

/** One fold for each bank, whoever looks at it. */
const followed = new Map<string, Promise<Followed>>();

/** The fold and the scheduler below it are loaded apart, so that the first question does not wait for them. */
async function follow(bank: BankIndex): Promise<Followed> {
  const key = `${bank.id}/${bank.version}`;
  let promise = followed.get(key);
  if (!promise) {
    promise = Promise.all([import('./study-fold.ts'), loadFacts(bank)]).then(
      ([{ StudyFold, studyContext }, facts]) => ({
        facts,
        fold: new StudyFold(bank.id, studyContext(facts)),
      }),
    );
    promise.catch(() => followed.delete(key));
    followed.set(key, promise);
  }
  const [found] = await Promise.all([promise, openLog()]);
  if (!found.fold.canStart(useLog.getState())) {
    await loadWholeLog();
    snapshotSoon(true);
  }
  return found;
}

function read({ facts, fold }: Followed): Study {
  const state = fold.read(useLog.getState());
  // Only while the rest of the record could not be read, which `follow` has told already.
  if (!state) throw new Error('the record is not there');
  return { facts, state };
}

/** The bank's facts and what the learner knows of them, as the record stands now. @throws BankUnreachable */
export async function loadStudy(bank: BankIndex): Promise<Study> {
  return read(await follow(bank));
}

/**
 * The bank's facts and what the learner knows of them. Waits for the record, so that nothing is called new
 * which only has not been read yet; changes with each answer.
 */
export function useStudy(bank: BankIndex): Loaded<Study> {
  const loaded = useLoaded(() => follow(bank), [bank]);
  const revision = useLog((s) => s.revision);
  const state = loaded.value?.fold.read(useLog.getState());
  const facts = loaded.value?.facts;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the record grows in place; its revision tells
  const value = useMemo(() => facts && state && { facts, state }, [facts, state, revision]);
  return loaded.status === 'ready' && value ? { ...loaded, value } : (loaded as Loaded<never>);
}

/** Whether anything of the bank has been answered: told without the bank's facts. Await `openLog` first. */
export function hasAnswers(bank: string): boolean {
  const { base, records } = useLog.getState();
  if (base?.banks.has(bank)) return true;
  return records.some((r) => r.kind === 'response' && r.bank === bank && r.facts.length > 0);
}

/** The state before an attempt and right after it, whatever came later. */
export interface StudyAround {
  readonly before: StudyState;
  readonly after: StudyState;
}

/** What an attempt has changed: of a recent one without reading the whole record. @throws BankUnreachable */
export async function loadStudyAround(bank: BankIndex, attempt: string): Promise<StudyAround> {
  const { fold } = await follow(bank);
  const around = fold.around(useLog.getState(), attempt);
  if (around) return around;
  await loadWholeLog();
  const again = fold.around({ ...useLog.getState(), base: null }, attempt);
  if (!again) throw new Error('the record is not there');
  return again;
}

/** The schedule that the settings ask for. */
export function useSchedule(): Schedule {
  const retention = useSettings((s) => s.retention);
  const goalDay = useSettings((s) => s.goalDay);
  return useMemo(() => ({ retention, goalDay }), [retention, goalDay]);
}
