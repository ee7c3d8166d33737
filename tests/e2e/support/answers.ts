/** What to answer, in the words on the screen: right, or wrong in a way that the bank explains. */
import type { Written } from './bank.ts';

export type Plan =
  /** Radios or boxes, by their texts. */
  | { readonly how: 'choose'; readonly texts: readonly string[] }
  /** A select for each item: the text of the item and of its target. */
  | { readonly how: 'place'; readonly pairs: readonly (readonly [string, string])[] }
  | { readonly how: 'order'; readonly texts: readonly string[] }
  /** Selects and fields in their order: what to choose or type. */
  | { readonly how: 'fill'; readonly texts: readonly string[] };

interface Named {
  readonly id: string;
  readonly text: string;
}

function textOf(list: readonly Named[] | undefined, id: string | undefined): string {
  const found = list?.find((entry) => entry.id === id);
  if (!found) throw new Error(`nothing is called ${id}`);
  return found.text;
}

const strings = (value: unknown) => value as readonly string[];
const places = (value: unknown) => Object.entries(value as Readonly<Record<string, string>>);

export function rightAnswer(question: Written): Plan {
  const { answerKey: key, items } = question;
  switch (question.type) {
    case 'single-choice':
      return { how: 'choose', texts: [textOf(question.options, String(key))] };
    case 'true-false':
      return { how: 'choose', texts: [key === true ? 'True' : 'False'] };
    case 'multiple-response':
      return { how: 'choose', texts: strings(key).map((id) => textOf(question.options, id)) };
    case 'map':
      return { how: 'choose', texts: strings(key).map((id) => textOf(question.places, id)) };
    case 'matching':
      return {
        how: 'place',
        pairs: places(key).map(([item, target]) => [textOf(items, item), textOf(question.targets, target)]),
      };
    case 'categorise':
      return {
        how: 'place',
        pairs: places(key).map(([item, at]) => [textOf(items, item), textOf(question.categories, at)]),
      };
    case 'ordering':
      return { how: 'order', texts: strings(key).map((id) => textOf(items, id)) };
    case 'blanks':
      return {
        how: 'fill',
        texts: (question.blanks ?? []).map((blank) =>
          blank.form === 'list' ? textOf(blank.options, blank.answerKey) : blank.answerKey,
        ),
      };
    default:
      return { how: 'fill', texts: [String(key)] };
  }
}

export interface WrongAnswer {
  readonly plan: Plan;
  /** Why what was chosen is not right: must be told. */
  readonly whys: readonly string[];
  /** What is right, in the words on the screen: must be shown. */
  readonly right: readonly string[];
}

export function wrongAnswer(question: Written): WrongAnswer {
  const { answerKey: key, items = [], mistakes = [] } = question;
  const [mistake] = mistakes;
  switch (question.type) {
    case 'single-choice': {
      const other = question.options?.find(({ id }) => id !== key);
      return {
        plan: { how: 'choose', texts: [other?.text ?? ''] },
        whys: [other?.rationale ?? ''],
        right: [textOf(question.options, String(key))],
      };
    }
    case 'true-false':
      return {
        plan: { how: 'choose', texts: [key === true ? 'False' : 'True'] },
        whys: [question.rationales?.[String(key !== true)] ?? ''],
        right: [key === true ? 'True' : 'False'],
      };
    case 'multiple-response':
    case 'map': {
      const all = question.options ?? question.places ?? [];
      const others = all.filter(({ id }) => !strings(key).includes(id)).slice(0, 2);
      return {
        plan: { how: 'choose', texts: others.map(({ text }) => text) },
        whys: others.map(({ rationale }) => rationale ?? ''),
        right: strings(key).map((id) => textOf(all, id)),
      };
    }
    case 'matching':
    case 'categorise': {
      const targets = question.targets ?? question.categories ?? [];
      // Each item gets what belongs to another; the first named mistake is among them.
      const given = new Map(
        places(key).map(([item, target], i, all) => {
          const next = all
            .slice(i + 1)
            .concat(all)
            .find(([, other]) => other !== target);
          return [item, next?.[1] ?? target];
        }),
      );
      if (mistake?.item) {
        const wanted = mistake.target ?? mistake.category ?? '';
        const holder = [...given].find(([, target]) => target === wanted)?.[0];
        if (question.type === 'matching' && holder) given.set(holder, given.get(mistake.item) ?? '');
        given.set(mistake.item, wanted);
      }
      return {
        plan: {
          how: 'place',
          pairs: [...given].map(([item, target]) => [textOf(items, item), textOf(targets, target)]),
        },
        whys: mistake ? [mistake.rationale] : [],
        right: places(key).map(([, target]) => textOf(targets, target)),
      };
    }
    case 'ordering':
      return {
        plan: { how: 'order', texts: [...strings(key)].reverse().map((id) => textOf(items, id)) },
        whys: items.map(({ rationale }) => rationale ?? ''),
        right: strings(key).map((id) => textOf(items, id)),
      };
    case 'blanks': {
      const wrong = (question.blanks ?? []).map((blank) => {
        const other = blank.options?.find(({ id }) => id !== blank.answerKey);
        const typed = blank.mistakes?.[0];
        return { text: other?.text ?? typed?.texts?.[0] ?? 'xyz', why: other?.rationale ?? typed?.rationale };
      });
      return {
        plan: { how: 'fill', texts: wrong.map(({ text }) => text) },
        whys: wrong.flatMap(({ why }) => why ?? []),
        right: (rightAnswer(question) as Extract<Plan, { how: 'fill' }>).texts,
      };
    }
    case 'numeric':
      return {
        plan: { how: 'fill', texts: [String(mistake?.value ?? 1)] },
        whys: mistake ? [mistake.rationale] : [],
        right: [Number(key).toLocaleString('en')],
      };
    default:
      return {
        plan: { how: 'fill', texts: [mistake?.texts?.[0] ?? 'xyz'] },
        whys: mistake ? [mistake.rationale] : [],
        right: [String(key)],
      };
  }
}
