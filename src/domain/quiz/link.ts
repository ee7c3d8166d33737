/** A quiz as the fragment of a link: readable, and all that is needed to open this very quiz elsewhere. */

import * as v from 'valibot';
import { type Quiz, QuizSchema } from '#domain/attempt/record.ts';

/**
 * What of an attempt's quiz a link can hold. A study session was made for one learner's memory: others get its
 * questions as practice, each once.
 */
export function shareable(quiz: Quiz, questions: readonly string[]): Quiz {
  if (quiz.choices.of !== 'study') return quiz;
  return {
    ...quiz,
    choices: { of: 'questions', questions: [...new Set(questions)] },
    behaviour: 'practice',
  };
}

/** Writes `set=…&behaviour=…&seed=…`; the bank's version rides along, so that a changed bank can be told. See `shareable`. */
export function quizToFragment(quiz: Quiz, bankVersion: string): string {
  const params = new URLSearchParams();
  params.set('bank', quiz.bank);
  params.set('version', bankVersion);
  const { choices } = quiz;
  if (choices.of === 'set') params.set('set', choices.set);
  else if (choices.of === 'questions') params.set('questions', choices.questions.join(' '));
  else if (choices.of === 'topics') {
    params.set('topics', choices.topics.join(' '));
    params.set('length', String(choices.length));
    if (choices.types) params.set('types', choices.types.join(' '));
    if (choices.after) params.set('after', choices.after);
  }
  params.set('order', quiz.order);
  params.set('behaviour', quiz.behaviour);
  if (quiz.leaveOut.length > 0) params.set('without', quiz.leaveOut.join(' '));
  if (quiz.timeLimit !== undefined) params.set('minutes', String(quiz.timeLimit));
  params.set('seed', quiz.seed);
  return params.toString();
}

function words(text: string | null): string[] {
  return (text ?? '').split(' ').filter(Boolean);
}

/** Reads a fragment; undefined where it is no quiz. Whatever else stands in it is ignored. */
export function quizFromFragment(fragment: string): { quiz: Quiz; bankVersion: string | null } | undefined {
  const params = new URLSearchParams(fragment.replace(/^#/, ''));
  const length = params.get('length');
  const types = words(params.get('types'));
  const after = params.get('after');
  const choices = params.has('set')
    ? { of: 'set', set: params.get('set') }
    : params.has('questions')
      ? { of: 'questions', questions: words(params.get('questions')) }
      : {
          of: 'topics',
          topics: words(params.get('topics')),
          length: length === 'all' ? 'all' : Number(length),
          ...(types.length > 0 ? { types } : {}),
          ...(after ? { after } : {}),
        };
  const minutes = params.get('minutes');
  const parsed = v.safeParse(QuizSchema, {
    bank: params.get('bank'),
    choices,
    order: params.get('order'),
    behaviour: params.get('behaviour'),
    leaveOut: words(params.get('without')),
    seed: params.get('seed'),
    ...(minutes ? { timeLimit: Number(minutes) } : {}),
  });
  return parsed.success ? { quiz: parsed.output, bankVersion: params.get('version') } : undefined;
}
