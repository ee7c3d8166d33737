/** What an answer is worth, reckoned here from the question as it is written, and not by the app. */
import type { Plan } from './answers.ts';
import type { Written } from './bank.ts';

const share = (right: number, all: number): number => Math.max(0, right) / all;

export function fractionByHand(question: Written, plan: Plan): number {
  const { answerKey: key } = question;
  const idOf = (list: Written['options'], text: string) => list?.find((entry) => entry.text === text)?.id;
  switch (plan.how) {
    case 'choose': {
      const all = question.options ?? question.places;
      const keys = Array.isArray(key) ? (key as string[]) : [];
      const chosen = plan.texts.map((text) => idOf(all, text));
      const right = chosen.filter((id) => id !== undefined && keys.includes(id)).length;
      const wrong = chosen.length - right;
      if (question.type === 'map') return share(right - wrong, keys.length);
      if (question.type === 'multiple-response')
        return Math.max(0, right / keys.length - wrong / ((all?.length ?? 0) - keys.length));
      if (question.type === 'true-false') return plan.texts[0] === (key === true ? 'True' : 'False') ? 1 : 0;
      return chosen[0] === key ? 1 : 0;
    }
    case 'place': {
      const targets = question.targets ?? question.categories;
      const keys = key as Readonly<Record<string, string>>;
      const right = plan.pairs.filter(
        ([item, target]) => keys[idOf(question.items, item) ?? ''] === idOf(targets, target),
      );
      return share(right.length, plan.pairs.length);
    }
    case 'order': {
      const keys = key as readonly string[];
      const place = (id: string) => plan.texts.findIndex((text) => idOf(question.items, text) === id);
      const kept = keys.slice(1).filter((id, i) => place(keys[i] ?? '') < place(id));
      return share(kept.length, keys.length - 1);
    }
    case 'fill': {
      const { blanks } = question;
      if (!blanks) return plan.texts[0] === String(key) ? 1 : 0;
      const right = blanks.filter((blank, i) => {
        const given = blank.form === 'list' ? idOf(blank.options, plan.texts[i] ?? '') : plan.texts[i];
        return given === blank.answerKey;
      });
      return share(right.length, blanks.length);
    }
  }
}

/** Partly right, where a question allows it; undefined where it is all or nothing. */
export function partlyRight(question: Written, right: Plan, wrong: Plan): Plan | undefined {
  if (question.type === 'multiple-response' && right.how === 'choose')
    return { how: 'choose', texts: right.texts.slice(0, 1) };
  if (question.type === 'blanks' && right.how === 'fill' && wrong.how === 'fill')
    return { how: 'fill', texts: right.texts.map((text, i) => (i === 0 ? text : (wrong.texts[i] ?? text))) };
  return undefined;
}
