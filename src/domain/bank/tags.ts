/** Which subjects a question touches: its own tags and those of its facts. */
import { TAGS, type Tag } from './tag-list.ts';

interface Tagged {
  readonly facts: readonly string[];
  readonly sensitive?: readonly Tag[] | undefined;
}
type FactTags = ReadonlyMap<string, { readonly sensitive?: readonly Tag[] | undefined }>;

/** The tags, each once, in the order of TAGS. */
export function tagsOf(tagged: Tagged, facts: FactTags): readonly Tag[] {
  const found = new Set(tagged.sensitive ?? []);
  for (const id of tagged.facts) for (const tag of facts.get(id)?.sensitive ?? []) found.add(tag);
  return found.size === 0 ? [] : TAGS.filter((tag) => found.has(tag));
}

/** Whether none of its subjects is left out. */
export function isOffered(tags: readonly Tag[], leftOut: ReadonlySet<Tag>): boolean {
  return !tags.some((tag) => leftOut.has(tag));
}

/** Questions of a topic that could be offered when these subjects are left out. */
export function countWithout(tagged: Readonly<Record<string, number>>, leftOut: ReadonlySet<Tag>): number {
  let count = 0;
  for (const [tags, n] of Object.entries(tagged)) {
    if (!tags.split('+').some((tag) => leftOut.has(tag as Tag))) count += n;
  }
  return count;
}
