/**
 * What was missed in a game, into the learner's own record: as responses of the behaviour `live`, on this device
 * alone. Loaded when somebody asks for it: it needs the record, and for what came too late the questions themselves.
 */
import type { ResponseRecord } from '#domain/attempt/record.ts';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { factFractions } from '#domain/scoring/scoring.ts';
import { newId } from '#platform/chance.ts';
import { localDay, recordTime } from '#platform/clock.ts';
import type { KeptAnswer } from '#platform/live-seat.ts';
import type { ParticipantSnapshot } from '#protocol/to-participant.ts';
import { authoredResponse } from '#question-types/opaque.ts';
import { questionTypes } from '#question-types/registry.ts';
import { loadQuestions, readyQuestion } from '../bank-files.ts';
import { bankById, loadOtherBanks } from '../banks.ts';
import { append } from '../log.ts';

type Ended = Extract<ParticipantSnapshot['phase'], { at: 'ended' }>;
type Answer = Ended['answers'][number];

/** `memory`: it counts, and this browser can't save it. `unknown-bank`: nothing here could be studied with. */
export type Added = 'added' | 'memory' | 'unknown-bank';

/**
 * @param late what came after its time: it is judged here, since the server did not
 * @param onAdded called with the attempt's id before anything is written, so that a second tap adds nothing twice
 */
export async function addMissed(
  { bankId, answers }: Pick<Ended, 'bankId' | 'answers'>,
  late: readonly KeptAnswer[],
  onAdded: (attempt: string) => void,
): Promise<Added> {
  await loadOtherBanks();
  const bank = bankById(bankId);
  if (!bank) return 'unknown-bank';
  const lateOnes = answers.filter(({ index }) => late.some((one) => one.index === index));
  // Without them (no connection) what came late counts as not answered.
  await loadQuestions(
    bank,
    lateOnes.map(({ question }) => question),
  ).catch(() => undefined);
  const attempt = newId();
  const records = answers.flatMap((answer) => {
    const judged = judgedHere(bank, answer, late) ?? answer;
    return isMissed(judged) ? [recordOf(bank, judged, attempt)] : [];
  });
  if (records.length === 0) return 'added';
  onAdded(attempt);
  return (await append(records)) === 'saved' ? 'added' : 'memory';
}

/** Answered and not wholly right, or asked and not answered. What was skipped is not. */
function isMissed({ passed, facts }: Answer): boolean {
  return !passed && facts.some(({ fraction }) => fraction < 1);
}

/** An answer of which the server took none, as it would have judged it; undefined where that can't be told. */
function judgedHere(bank: BankIndex, answer: Answer, late: readonly KeptAnswer[]): Answer | undefined {
  const given = late.find(({ index }) => index === answer.index);
  const ready = readyQuestion(bank, answer.question);
  const type = questionTypes.get(answer.type);
  if (!given || !ready || !type || answer.response !== null || answer.passed) return undefined;
  if (ready.question.version !== answer.version) return undefined;
  const response = authoredResponse(type, ready.question, answer.seed, given.response);
  const scoring = type.score(ready.question, response);
  if (scoring.outcome !== 'scored') return undefined;
  const facts = factFractions(ready.question.facts, scoring);
  return { ...answer, response, fraction: scoring.fraction, facts };
}

function recordOf(bank: BankIndex, answer: Answer, attempt: string): ResponseRecord {
  const at = recordTime();
  const answered = answer.response !== null;
  return {
    kind: 'response',
    id: newId(),
    at,
    attempt,
    bank: bank.id,
    question: answer.question,
    version: answer.version,
    type: answer.type,
    seed: answer.seed,
    behaviour: 'live',
    // Not answered in time, and the answer was shown: as "Show me" it is not yet known.
    how: answered ? 'answered' : 'shown',
    response: answer.response,
    fraction: answer.fraction ?? 0,
    facts: answer.facts.map(({ fact, fraction }) => ({ fact, fraction })),
    hint: false,
    duration: 0,
    day: localDay(at),
  };
}
