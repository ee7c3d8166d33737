import type { Quiz } from '#domain/attempt/record.ts';
import { quizFromFragment } from '#domain/quiz/link.ts';

/** Reads the quiz that a print link holds; a link without a seed gets `seed`, so that it can be drawn. */
export function quizToPrint(
  fragment: string,
  seed: string,
): { readonly quiz: Quiz; readonly bankVersion: string | null } | undefined {
  const params = new URLSearchParams(fragment.replace(/^#/, ''));
  if (!params.has('seed')) params.set('seed', seed);
  return quizFromFragment(params.toString());
}
