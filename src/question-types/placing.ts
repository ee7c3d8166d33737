/** What matching and categorise do alike: each item is given one target, and the share right is scored. */

import * as v from 'valibot';
import { BLANK, DOES_NOT_FIT, type Scoring } from '#domain/scoring/scoring.ts';
import type { AnswerRow, Feedback, Verdict } from './contract.ts';

const GivenIdSchema = v.pipe(v.string(), v.maxLength(100));
/** Item id → target id. */
export const PlacedSchema = v.pipe(
  v.record(GivenIdSchema, GivenIdSchema),
  v.check((placed) => Object.keys(placed).length <= 20, 'at most 20 items'),
);
export type Placed = v.InferOutput<typeof PlacedSchema>;

export interface Placing {
  readonly items: readonly {
    readonly id: string;
    readonly text: string;
    readonly rationale?: string | undefined;
    readonly facts?: readonly string[] | undefined;
  }[];
  readonly targets: readonly { readonly id: string; readonly text: string }[];
  readonly answerKey: Placed;
}

export function renamePlaced(placed: Placed, rename: (id: string) => string): Placed {
  return Object.fromEntries(Object.entries(placed).map(([item, target]) => [rename(item), rename(target)]));
}

/** Own entries only: "constructor" is no item. */
export function targetOf(placed: Placed, item: string): string | undefined {
  return Object.hasOwn(placed, item) ? placed[item] : undefined;
}

/** The share of all items that are with their target; items without one count as not right. */
export function scorePlaced({ items, targets, answerKey }: Placing, placed: Placed): Scoring {
  const given = Object.entries(placed);
  if (given.length === 0) return BLANK;
  const fits = given.every(
    ([item, target]) => items.some(({ id }) => id === item) && targets.some(({ id }) => id === target),
  );
  if (!fits) return DOES_NOT_FIT;
  const parts = items.map(({ id, facts }) => ({
    id,
    fraction: targetOf(placed, id) === answerKey[id] ? 1 : 0,
    facts,
  }));
  return {
    outcome: 'scored',
    fraction: parts.reduce((sum, part) => sum + part.fraction, 0) / items.length,
    parts,
  };
}

/**
 * By item: its verdict, its rationale, and behind it what there is to say about the target it was given.
 * @param mixUp the rationale of that mix-up, where one was written
 */
export function placedParts(
  { items, answerKey }: Placing,
  placed: Placed | null,
  mixUp: (item: string, target: string) => string | undefined,
): Feedback<unknown>['parts'] {
  return Object.fromEntries(
    items.map(({ id, rationale }) => {
      const target = placed ? targetOf(placed, id) : undefined;
      const verdict: Verdict =
        target === undefined ? 'missed' : target === answerKey[id] ? 'right' : 'not-right';
      const mistake = verdict === 'not-right' && target !== undefined ? mixUp(id, target) : undefined;
      const texts = [rationale, mistake].filter((text) => text !== undefined);
      return [id, { verdict, rationale: texts.length === 0 ? undefined : texts.join(' ') }];
    }),
  );
}

/** "item → target; item → target", in the author's order; items without a target are left out. */
export function placedInWords({ items, targets }: Placing, placed: Placed): string {
  return items
    .flatMap(({ id, text }) => {
      const target = targets.find((t) => t.id === targetOf(placed, id));
      return target ? [`${text} → ${target.text}`] : [];
    })
    .join('; ');
}

/** By item, in the author's order: the target that it was given. */
export function placedRows({ items, targets, answerKey }: Placing, placed: Placed): AnswerRow[] {
  return items.map(({ id, text }) => {
    const given = targetOf(placed, id);
    return {
      id,
      text,
      said: targets.find((target) => target.id === given)?.text,
      right: given !== undefined && given === answerKey[id],
    };
  });
}
