/** What must not reach a learner before the reveal, found without knowing the type. */

import * as v from 'valibot';
import type { QuestionBase } from '#domain/bank/question.ts';
import type { AnyQuestionType } from '#question-types/contract.ts';
import { WORDS } from './samples.ts';

/** Texts that only the reveal may show: rationales, explanation, hint, and key texts that no option shows. */
export function secretTexts(type: AnyQuestionType, question: QuestionBase): string[] {
  const { choices, rationales, shown, key } = type.anatomy(question, WORDS);
  const open = [question.prompt, ...shown].join('\n').toLowerCase();
  const texts = [
    question.explanation,
    question.hint,
    ...choices.flatMap((choice) => choice.options.map((option) => option.rationale)),
    ...rationales.map((rationale) => rationale.text),
    ...key.filter((text) => !open.includes(text.toLowerCase())),
  ];
  return [...new Set(texts.filter((text) => text !== undefined))];
}

type Json = Record<string, unknown>;

/**
 * The same question with everything secret changed: another key, other rationales, hint, explanation,
 * tolerances, accepted texts. What a learner sees of both must be the same.
 */
export function twinOf(type: AnyQuestionType, question: QuestionBase): QuestionBase {
  const twin = v.parse(type.schema, changed(question as Json, []));
  const keys = [type.keyResponse(twin), type.keyResponse(question)].map((key) => JSON.stringify(key));
  if (keys[0] === keys[1]) throw new Error(`${question.id}: found no other key to try`);
  return twin;
}

function changed(node: Json, idsAround: readonly string[]): Json {
  const ids = idsNamedIn(node);
  return Object.fromEntries(
    Object.entries(node)
      .filter(([name]) => name !== 'mistakes' && name !== 'accepted')
      .map(([name, value]) => [name, changedField(name, value, ids.length > 0 ? ids : idsAround)]),
  );
}

function changedField(name: string, value: unknown, ids: readonly string[]): unknown {
  if (name === 'answerKey') return otherKey(value, ids);
  if (name === 'tolerance') return Number(value) / 2;
  if (typeof value === 'string') {
    return ['rationale', 'explanation', 'hint'].includes(name) ? `Quite another ${name} than before.` : value;
  }
  if (name === 'rationales') return { true: 'Quite another reason.', false: 'And one more of these.' };
  if (Array.isArray(value)) {
    return value.map((part) =>
      typeof part === 'object' && part !== null ? changed(part as Json, []) : part,
    );
  }
  return value;
}

/** Ids that a key of this node may name: of its options, places, targets, categories, or else its items. */
function idsNamedIn(node: Json): string[] {
  for (const name of ['options', 'places', 'targets', 'categories', 'items']) {
    const parts = node[name];
    if (Array.isArray(parts)) return parts.map((part: { id: string }) => part.id);
  }
  return [];
}

function otherKey(key: unknown, ids: readonly string[]): unknown {
  if (typeof key === 'boolean') return !key;
  if (typeof key === 'number') return key + 1;
  if (typeof key === 'string') return ids.includes(key) ? ids.find((id) => id !== key) : `${key} or other`;
  if (Array.isArray(key)) {
    if (key.length === ids.length) return [...key].reverse();
    return [...key.slice(1), ids.find((id) => !key.includes(id))];
  }
  if (typeof key !== 'object' || key === null) throw new TypeError(`no other key for ${String(key)}`);
  if ('min' in key && 'max' in key) return { min: Number(key.min) + 1, max: Number(key.max) + 1 };
  // Item → target: each item takes the next one's. Where that changes nothing, the first target is another.
  const entries = Object.entries(key as Record<string, string>);
  const rotated = entries.map(([item], index) => [item, entries[(index + 1) % entries.length]?.[1]]);
  return Object.fromEntries(rotated);
}
