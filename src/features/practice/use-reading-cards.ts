/** Facts that a study session tells before it asks for them, one card after the other. */
import { useEffect, useState } from 'react';
import type { BankIndex } from '#domain/bank/delivered.ts';
import type { Fact } from '#domain/bank/fact.ts';
import { loadFacts } from '#state/bank-files.ts';
import type { ReadingCard } from './reading-card.tsx';

/**
 * @param cards the facts to be read before the question that is next
 * @returns `next`: the card to show now; a fact that can't be had is passed over, as its question can be answered
 *   without it
 */
export function useReadingCards(bank: BankIndex, cards: readonly string[]) {
  const [read, setRead] = useState<readonly string[]>([]);
  const [parts, setParts] = useState<Parts | null>(null);
  const left = cards.filter((fact) => !read.includes(fact));
  const wanted = left.length > 0;

  useEffect(() => {
    if (!wanted || parts) return;
    let here = true;
    loadParts(bank)
      .catch((): Parts => ({ ReadingCard: undefined, facts: new Map() }))
      .then((loaded) => here && setParts(loaded));
    return () => {
      here = false;
    };
  }, [bank, wanted, parts]);

  const next = left.map((fact) => parts?.facts.get(fact)).find((fact) => fact !== undefined);
  const shown = parts?.ReadingCard && next ? { ReadingCard: parts.ReadingCard, next } : undefined;
  return {
    shown,
    /** The card is on its way. */
    waiting: wanted && !parts,
    read: () => setRead([...read, ...(next ? [next.id] : [])]),
  };
}

interface Parts {
  /** undefined where its code could not be had. */
  readonly ReadingCard: typeof ReadingCard | undefined;
  readonly facts: ReadonlyMap<string, Fact>;
}

/** The cards are part of study sessions alone: other quizzes don't wait for their code. */
async function loadParts(bank: BankIndex): Promise<Parts> {
  const [{ ReadingCard }, { facts }] = await Promise.all([import('./reading-card.tsx'), loadFacts(bank)]);
  return { ReadingCard, facts: new Map(facts.map((fact) => [fact.id, fact])) };
}
