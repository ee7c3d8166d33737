/** From chosen questions to what the server is asked for. The questions go whole: the server reads no banks. */
import type { Quiz } from '#domain/attempt/record.ts';
import type { BankIndex } from '#domain/bank/delivered.ts';
import type { Fact } from '#domain/bank/fact.ts';
import type { Tag } from '#domain/bank/tag-list.ts';
import type { GameSettings } from '#domain/game/settings.ts';
import { now } from '#platform/clock.ts';
import { type HttpAnswer, makeGame } from '#platform/live-http.ts';
import { MOST_LISTED, type NewGame } from '#protocol/http.ts';
import { drawFrom, loadQuestions, type ReadyQuestion, readyQuestion } from '#state/bank-files.ts';
import { type KnownGame, keepGame } from '#state/live/hosted.ts';

export interface GameOptions {
  readonly settings: GameSettings;
  /** As typed or pasted: a name a line. */
  readonly classList: string;
  readonly brief: string;
  readonly password: string;
}

/** One name a line; on fewer lines than names, commas, semicolons and tabs part them as well. Each once. */
export function namesFrom(text: string): readonly string[] {
  return [...new Set(listedIn(text))].slice(0, MOST_LISTED);
}

/** Names that stand there more than once: only one of those who bear them would find a place. */
export function namesTwice(text: string): readonly string[] {
  const listed = listedIn(text);
  return [...new Set(listed.filter((name, i) => listed.indexOf(name) < i))];
}

function listedIn(text: string): readonly string[] {
  const lines = text.split(/[\n\r]+/).filter((line) => line.trim());
  // As a school's records export it, "Family name, first name" (or two columns) is one person a line.
  const pairs = [',', ';', '\t'].some((sign) => lines.every((line) => line.split(sign).length === 2));
  const names =
    lines.length > 1 && pairs
      ? lines.map((line) => line.replace(/[\t;]/g, ' ').replace(/\s+/g, ' '))
      : lines.flatMap((line) => line.split(/[\t;,]+/));
  return names.map((name) => name.trim()).filter(Boolean);
}

export function newGame(
  bank: BankIndex,
  questions: readonly ReadyQuestion[],
  { settings, classList, brief, password }: GameOptions,
): NewGame {
  const facts = new Map<string, Fact>();
  for (const ready of questions) for (const fact of ready.facts) facts.set(fact.id, fact);
  const names = settings.names === 'list' ? namesFrom(classList) : [];
  return {
    bank: {
      id: bank.id,
      version: bank.version,
      title: bank.title,
      language: bank.language,
      documents: bank.documents.map(({ id, title, shortTitle }) => ({ id, title, shortTitle })),
      calm: bank.subjects.filter(({ calm }) => calm).map(({ tag }) => tag),
    },
    questions: questions.map(({ question }) => question),
    facts: [...facts.values()],
    settings,
    ...(names.length > 0 ? { classList: [...names] } : {}),
    ...(brief.trim() ? { brief: brief.trim() } : {}),
    ...(password ? { password } : {}),
  };
}

/** The questions of these ids, loaded; those that the bank does not have are left out. @throws BankUnreachable */
export async function questionsOf(bank: BankIndex, ids: readonly string[]): Promise<ReadyQuestion[]> {
  await loadQuestions(bank, ids);
  return ids.flatMap((id) => readyQuestion(bank, id) ?? []);
}

/** A ready set as it stands, without the subjects that are left out. @throws BankUnreachable */
export async function questionsOfSet(
  bank: BankIndex,
  set: string,
  leaveOut: readonly Tag[],
): Promise<ReadyQuestion[]> {
  const quiz: Quiz = {
    bank: bank.id,
    choices: { of: 'set', set },
    order: 'as-written',
    behaviour: 'practice',
    leaveOut: [...leaveOut],
    seed: '0',
  };
  const draw = await drawFrom(bank, quiz);
  return questionsOf(bank, draw.questions);
}

/** Makes the game and keeps the proof of hosting it on this device. */
export async function startGame(
  bank: BankIndex,
  title: string,
  questions: readonly ReadyQuestion[],
  options: GameOptions,
): Promise<HttpAnswer<KnownGame>> {
  const made = await makeGame(newGame(bank, questions, options));
  if (!made.ok) return made;
  const { game, code, token } = made.value;
  const known: KnownGame = { as: 'host', game, code, token, title, at: now() };
  keepGame(known);
  return { ok: true, value: known };
}
