/** What host's pages and projectors show alike: the fields of a room's snapshot, whoever asked for it. */
import * as v from 'valibot';
import type { RoomSnapshot, Spread } from '#protocol/to-browser.ts';

export type RoomState = Omit<RoomSnapshot, 'role'>;
export type RoomPhase = RoomState['phase'];
export type QuestionPhase = Extract<RoomPhase, { at: 'question' }>;
export type ShownQuestion = QuestionPhase['question'];
export type EndPhase = Extract<RoomPhase, { at: 'ended' }>;
export type StandingsPhase = Extract<RoomPhase, { at: 'standings' }>;
export type LearnerView = NonNullable<ShownQuestion['view']>;
export type SpreadPair = NonNullable<QuestionPhase['spread']>;

const OptionsSchema = v.looseObject({
  options: v.array(v.looseObject({ id: v.string(), text: v.string() })),
});

/** The options of a view that offers a plain list of them; undefined for every other kind of question. */
export function optionsOf(
  view: LearnerView | null,
): readonly { readonly id: string; readonly text: string }[] | undefined {
  const parsed = v.safeParse(OptionsSchema, view);
  return parsed.success ? parsed.output.options : undefined;
}

/** In the order in which everyone sees the options, so that letters mean the same on every screen. */
export function inShownOrder<T extends { readonly id: string }>(
  counted: readonly T[],
  view: LearnerView | null,
): readonly T[] {
  const shown = optionsOf(view);
  if (!shown) return counted;
  const place = new Map(shown.map(({ id }, i) => [id, i]));
  return counted.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
}

/** Of those who answered, 0–100; nobody: 0. */
export function percent(count: number, of: number): number {
  return of === 0 ? 0 : Math.round((100 * count) / of);
}

/** How the room did in one round, 0–100; undefined where there is nothing to say. */
export function meanPercent(spread: Spread | null | undefined): number | undefined {
  return spread && spread.mean !== null && spread.answered > 0 ? Math.round(100 * spread.mean) : undefined;
}

/** "BCD FGH": read out and typed in two halves. */
export function spacedCode(code: string): string {
  const half = Math.ceil(code.length / 2);
  return `${code.slice(0, half)} ${code.slice(half)}`;
}

/** As people type it: without the protocol and the last slash. */
export function typedAddress(address: string): string {
  return address.replace(/^https?:\/\//, '').replace(/\/$/, '');
}

export function joinLink(address: string, code: string): string {
  return `${address}join/?code=${code}`;
}
