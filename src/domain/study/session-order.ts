/** The order of a session: topics alternate, a pretest stands well before its retrieval, cards are read in time. */
import { topicOf } from '../bank/chunks.ts';
import { FACT_DISTANCE, interleave, type Placeable } from '../quiz/interleave.ts';
import type { Form } from './forms.ts';
import type { Introduction } from './introduce.ts';

/** One question of a session. A session has each question once. */
export interface Step {
  readonly question: string;
  readonly for: 'review' | 'retrieval' | 'pretest';
  /** The fact on whose account it is asked; it may ask for others too. */
  readonly fact: string;
}

/** A question with the new facts that it asks for. */
export interface Entry {
  readonly form: Form;
  readonly for: 'review' | 'retrieval';
  readonly fact: string;
  /** New facts, each with its pretest; without one its card is read. */
  readonly opens: readonly { readonly fact: string; readonly pretest: Form | undefined }[];
}

interface Place extends Placeable {
  readonly step: Step;
}

/** Entries as steps in order. A pretest that finds no place three before its retrieval gives way to the card. */
export function inOrder(
  entries: readonly Entry[],
  seed: string,
): { readonly steps: readonly Step[]; readonly introduces: readonly Introduction[] } {
  const read = new Set<string>();
  const opener = new Map(entries.flatMap(({ form, opens }) => opens.map(({ fact }) => [fact, form.id])));
  // Each round takes a pretest away, so there is an end to it.
  for (;;) {
    const places = interleave(
      entries.flatMap((entry) => placesOf(entry, read, opener)),
      `${seed}/order`,
    );
    const index = new Map(places.map(({ id }, i) => [id, i]));
    const near = nearest(entries, read, index);
    if (near === undefined) {
      return { steps: places.map(({ step }) => step), introduces: introductions(entries, read, index) };
    }
    read.add(near);
  }
}

/** @param opener by new fact: the question that retrieves it first */
function placesOf(entry: Entry, read: ReadonlySet<string>, opener: ReadonlyMap<string, string>): Place[] {
  const pretests = entry.opens.flatMap(({ fact, pretest }) =>
    pretest && !read.has(fact) ? [{ fact, form: pretest }] : [],
  );
  const before = entry.form.facts.flatMap((fact) => opener.get(fact) ?? []);
  const place = (form: Form, step: Omit<Step, 'question'>, after: readonly string[]): Place => ({
    id: form.id,
    topic: topicOf(form.id),
    facts: form.facts,
    after,
    step: { question: form.id, ...step },
  });
  return [
    ...pretests.map(({ fact, form }) => place(form, { for: 'pretest', fact }, [])),
    place(entry.form, { for: entry.for, fact: entry.fact }, [
      ...pretests.map(({ form }) => form.id),
      ...before.filter((id) => id !== entry.form.id),
    ]),
  ];
}

/** The fact whose pretest stands nearest its retrieval, where that is too near. */
function nearest(
  entries: readonly Entry[],
  read: ReadonlySet<string>,
  index: ReadonlyMap<string, number>,
): string | undefined {
  let found: string | undefined;
  let least: number = FACT_DISTANCE;
  for (const { form, opens } of entries) {
    for (const { fact, pretest } of opens) {
      if (!pretest || read.has(fact)) continue;
      const distance = (index.get(form.id) ?? 0) - (index.get(pretest.id) ?? 0);
      if (distance < least) {
        found = fact;
        least = distance;
      }
    }
  }
  return found;
}

/** Cards at one place in the session come one after the other: two are better apart. */
const CROWDED = 2;

function introductions(
  entries: readonly Entry[],
  read: ReadonlySet<string>,
  index: ReadonlyMap<string, number>,
): Introduction[] {
  const questions = [...index.keys()];
  const cards = new Map<number, number>();
  const found = entries.flatMap(({ form, opens }) => {
    const at = index.get(form.id) ?? 0;
    return opens.map(({ fact, pretest }) => {
      if (pretest && !read.has(fact)) {
        return { at: index.get(pretest.id) ?? 0, fact, by: 'pretest' as const, question: pretest.id };
      }
      const place = cardPlace(at, cards);
      cards.set(place, (cards.get(place) ?? 0) + 1);
      return { at: place, fact, by: 'reading' as const, question: questions[place] ?? form.id };
    });
  });
  return found.sort((a, b) => a.at - b.at).map(({ at: _at, ...introduction }) => introduction);
}

/** Where the card is read: as far before its question as two questions on one fact stand, or as near that as can be. */
function cardPlace(question: number, cards: ReadonlyMap<number, number>): number {
  let best = question;
  let least = Number.POSITIVE_INFINITY;
  for (let place = question; place >= 0; place--) {
    const cost = Math.abs(question - place - FACT_DISTANCE) + CROWDED * (cards.get(place) ?? 0);
    if (cost < least) {
      best = place;
      least = cost;
    }
  }
  return best;
}
