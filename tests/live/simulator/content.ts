/** What a run is about. Whatever may not be seen before its reveal says so, with the number of its question. */

import type { GameSettings } from '#domain/game/settings.ts';
import type { NewGame } from '#protocol/http.ts';

export const QUESTIONS = 3;
/** The last one is on a subject that anyone may leave out. */
export const SENSITIVE_INDEX = 2;

export const secretOf = (index: number) => `secret${index}`;

/** A game as a host's browser asks for it. */
export function newGame(settings: GameSettings): NewGame {
  const indexes = Array.from({ length: QUESTIONS }, (_, index) => index);
  return {
    bank: {
      id: 'made-up',
      version: 'v1',
      title: 'Made up',
      language: 'en',
      documents: [{ id: 'book', title: 'A book' }],
      calm: [],
    },
    questions: indexes.map((index) => ({
      id: `topic.question-${index}`,
      type: 'single-choice',
      prompt: `Which one is it, of question ${index}?`,
      facts: [`fact-${index}`],
      explanation: `An explanation, ${secretOf(index)}.`,
      options: ['first', 'second', 'third', 'fourth'].map((word) => ({
        id: `${secretOf(index)}-${word}`,
        text: `The ${word} option`,
        rationale: `Why the ${word}, ${secretOf(index)}.`,
      })),
      answerKey: `${secretOf(index)}-third`,
      ...(index === SENSITIVE_INDEX ? { sensitive: ['detention'] } : {}),
    })),
    facts: indexes.map((index) => ({
      id: `fact-${index}`,
      claim: `A claim, ${secretOf(index)}.`,
      document: 'book',
      section: `Section, ${secretOf(index)}`,
      topic: 'topic',
    })),
    settings,
  };
}

export const isRight = (index: number, option: string) => option === `${secretOf(index)}-third`;
