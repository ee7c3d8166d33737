/** What the types with options or items do alike. */
import { opaqueId, shuffle } from '#domain/random/random.ts';
import type { TypeFinding } from './contract.ts';

/** An option as a learner sees it: an opaque id and its text, and nothing else. */
export interface ShownOption {
  readonly id: string;
  readonly text: string;
}

export function shownOptions(
  options: readonly { readonly id: string; readonly text: string }[],
  seed: string,
  order: 'shuffled' | 'as-written' = 'shuffled',
): ShownOption[] {
  const ordered = order === 'shuffled' ? shuffle(options, `${seed}/order`) : options;
  return ordered.map(({ id, text }) => ({ id: opaqueId(seed, id), text }));
}

/** The texts of these ids, in the order of the ids; ids that belong to nothing are left out. */
export function textsOf(
  ids: readonly string[],
  options: readonly { readonly id: string; readonly text: string }[],
): string[] {
  return ids.flatMap((id) => options.find((option) => option.id === id)?.text ?? []);
}

/** Parts may stand only for facts that their question asks for. */
export function strayFacts(
  question: { readonly facts: readonly string[] },
  parts: readonly { readonly id: string; readonly facts?: readonly string[] | undefined }[],
): TypeFinding[] {
  return parts.flatMap((part) =>
    (part.facts ?? [])
      .filter((fact) => !question.facts.includes(fact))
      .map((fact) => ({
        rule: 'part-fact',
        level: 'error' as const,
        message: `"${part.id}" stands for the fact "${fact}", which the question does not ask for`,
      })),
  );
}
