/** Questions and banks for the rules' own tests: about bread, so that nothing but the rule matters. */

import type { Fact } from '#domain/bank/fact.ts';
import type { LoadedQuestion, QuestionBase } from '#domain/bank/question.ts';
import { type Bank, withVersion } from '#domain/bank/read-bank.ts';
import type { Tag } from '#domain/bank/tag-list.ts';

export type Made = Partial<QuestionBase> & Record<string, unknown>;

export const WHY = 'Bakers have long done it so, since dough needs its time to rise.';

let count = 0;

/** A question with an id of its own; its fact is "bread" unless it names others. */
function question(made: Made): LoadedQuestion {
  count++;
  return withVersion({ id: `loaf.q${count}`, facts: ['bread'], ...made } as QuestionBase);
}

/** Options as text, the keyed one first marked with "*"; rationales are there unless the test gives its own. */
export function single(prompt: string, options: readonly string[], more: Made = {}): LoadedQuestion {
  return question({ type: 'single-choice', prompt, ...optionsOf(options, (ids) => ids[0]), ...more });
}

export function several(prompt: string, options: readonly string[], more: Made = {}): LoadedQuestion {
  return question({ type: 'multiple-response', prompt, ...optionsOf(options, (ids) => ids), ...more });
}

export function statement(prompt: string, answerKey = true, more: Made = {}): LoadedQuestion {
  return question({ type: 'true-false', prompt, answerKey, rationales: { true: WHY, false: WHY }, ...more });
}

export function typed(prompt: string, answerKey: string, more: Made = {}): LoadedQuestion {
  return question({ type: 'short-text', prompt, answerKey, rationale: WHY, ...more });
}

export function ordered(prompt: string, items: readonly string[], more: Made = {}): LoadedQuestion {
  const held = items.map((text, i) => ({ id: `i${i}`, text, rationale: WHY }));
  return question({ type: 'ordering', prompt, items: held, answerKey: held.map((item) => item.id), ...more });
}

function optionsOf(texts: readonly string[], keyOf: (keyed: readonly string[]) => unknown) {
  const options = texts.map((text, i) => ({
    id: `o${i}`,
    text: text.replace(/^\*(?!\*)/, ''),
    rationale: WHY,
  }));
  return {
    options,
    answerKey: keyOf(options.flatMap(({ id }, i) => (/^\*(?!\*)/.test(texts[i] ?? '') ? [id] : []))),
  };
}

export function fact(id: string, more: Partial<Fact> = {}): Fact {
  return {
    id,
    claim: 'Bread is baked from dough.',
    document: 'recipe',
    section: 'Bread',
    topic: 'loaf',
    ...more,
  };
}

export interface MadeBank {
  readonly questions?: readonly LoadedQuestion[];
  readonly facts?: readonly Fact[];
  readonly subjects?: readonly Tag[];
  readonly language?: string;
}

export function bank({
  questions = [],
  facts = [fact('bread')],
  subjects = [],
  language = 'en',
}: MadeBank): Bank {
  return {
    file: {
      format: 1,
      id: 'bread',
      title: 'Bread',
      summary: 'About bread.',
      language,
      documents: [
        {
          id: 'recipe',
          title: 'A recipe',
          shortTitle: 'the recipe',
          author: 'A baker',
          dated: '2020',
          about: 'For bread.',
          limits: 'No cake.',
        },
        {
          id: 'letter',
          title: 'A letter',
          shortTitle: 'the letter',
          author: 'A miller',
          dated: '2021',
          about: 'On flour.',
          limits: 'No bread.',
        },
      ],
      chapters: [{ id: 'all', title: 'All', topics: ['loaf'] }],
      topics: [{ id: 'loaf', title: 'The loaf', summary: 'How it is baked.' }],
      sets: [],
      firstQuestion: questions[0]?.id ?? 'loaf.none',
      subjects: subjects.map((tag) => ({ tag, title: tag })),
    },
    facts,
    questions,
    readings: [],
    pictures: [],
    glossary: [],
  };
}
