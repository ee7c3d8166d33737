/** What of a topic's reading is shown, and where it comes from. */

import type { BankIndex } from '#domain/bank/delivered.ts';
import type { Fact } from '#domain/bank/fact.ts';
import type { Picture, ReadingBlock } from '#domain/bank/reading.ts';
import type { Tag } from '#domain/bank/tag-list.ts';
import { isOffered, tagsOf } from '#domain/bank/tags.ts';

export type ShownBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'picture'; readonly picture: Picture };

export interface TopicText {
  readonly blocks: readonly ShownBlock[];
  /** Whether something is not shown because its subject is left out. */
  readonly shortened: boolean;
  /** Documents and their headings, in the order in which the text comes to them. */
  readonly sources: readonly { readonly document: string; readonly sections: readonly string[] }[];
  /** Reading it takes about so long, pictures included. */
  readonly minutes: number;
}

/** Words per minute of a careful reader of about twelve, who also looks at a picture for a quarter minute. */
const PACE = 150;
const PICTURE_WORDS = 40;

/** A paragraph or picture is left out as a whole when one of its facts, or itself, touches a left-out subject. */
export function topicText(
  reading: { readonly blocks: readonly ReadingBlock[]; readonly pictures: readonly Picture[] },
  facts: readonly Fact[],
  documents: BankIndex['documents'],
  leftOut: ReadonlySet<Tag>,
): TopicText {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const blocks: ShownBlock[] = [];
  const told = new Set<Fact>();
  let shortened = false;
  let words = 0;
  for (const block of reading.blocks) {
    const picture =
      block.kind === 'picture' ? reading.pictures.find((p) => p.id === block.picture) : undefined;
    const tagged = block.kind === 'paragraph' ? block : picture;
    if (!tagged) continue;
    if (!isOffered(tagsOf(tagged, byId), leftOut)) {
      shortened = true;
      continue;
    }
    for (const id of tagged.facts) {
      const fact = byId.get(id);
      if (fact) told.add(fact);
    }
    if (picture) blocks.push({ kind: 'picture', picture });
    else if (block.kind === 'paragraph') blocks.push({ kind: 'paragraph', text: block.text });
    words += block.kind === 'paragraph' ? block.text.split(/\s+/).length : PICTURE_WORDS;
  }
  return {
    blocks,
    shortened,
    sources: sourcesOf(told, documents),
    minutes: Math.max(1, Math.ceil(words / PACE)),
  };
}

function sourcesOf(facts: Iterable<Fact>, documents: BankIndex['documents']): TopicText['sources'] {
  const sections = new Map<string, Set<string>>();
  for (const { document, section } of facts) {
    sections.set(document, (sections.get(document) ?? new Set()).add(section));
  }
  return documents.flatMap(({ id, shortTitle }) => {
    const own = sections.get(id);
    return own ? [{ document: shortTitle, sections: [...own] }] : [];
  });
}
