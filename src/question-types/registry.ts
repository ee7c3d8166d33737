/** Question types by id. Pure: React stays in views.ts. The domain is given this map and never imports it. */
import type { AnyQuestionType } from './contract.ts';
import * as list from './list.ts';

/** A type's methods take its own questions; the map forgets which (see AnyQuestionType on why that is sound). */
const known: readonly AnyQuestionType[] = Object.values(list);

export const questionTypes: ReadonlyMap<string, AnyQuestionType> = new Map(
  known.map((type) => [type.id, type]),
);

export function questionType(id: string): AnyQuestionType | undefined {
  return questionTypes.get(id);
}
