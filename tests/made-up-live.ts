/** What a live game's server would send to one participant, made up: a question about a frog, and all around it. */
import type { ParticipantSnapshot } from '#protocol/to-browser.ts';

type Phase = ParticipantSnapshot['phase'];
export type QuestionPhase = Extract<Phase, { at: 'question' }>;
export type Score = Extract<Phase, { at: 'between' }>['score'];

export const SCORE: Score = {
  right: 2,
  partly: 1,
  notYet: 0,
  notTaken: 1,
  estimates: 0,
  points: 2500,
  rank: 3,
};

let version = 0;

export function madeUpSnapshot(phase: Phase, change: Partial<ParticipantSnapshot> = {}): ParticipantSnapshot {
  version += 1;
  return {
    role: 'participant',
    version,
    name: 'Calm Otter',
    team: null,
    bank: 'Life in a pond',
    language: 'en',
    settings: {
      scoring: 'accuracy',
      changeAnswers: true,
      standings: 'shown',
      teams: 0,
      questionOnDevices: true,
    },
    paused: false,
    phase,
    ...change,
  };
}

const VIEW = {
  type: 'single-choice',
  prompt: 'What does a frog breathe through?',
  options: [
    { id: 'x1', text: 'Its skin' },
    { id: 'x2', text: 'Its feet' },
    { id: 'x3', text: 'A reed' },
  ],
};

export function questionPhase(
  change: Partial<QuestionPhase['question']> = {},
  rest: Partial<Pick<QuestionPhase, 'given' | 'result'>> = {},
): QuestionPhase {
  return {
    at: 'question',
    question: {
      index: 0,
      count: 3,
      round: 1,
      stage: 'open',
      view: VIEW,
      sensitive: false,
      estimate: false,
      timeLeft: null,
      limit: null,
      ...change,
    },
    given: null,
    result: null,
    ...rest,
  };
}

export const RESULT: NonNullable<QuestionPhase['result']> = {
  reveal: {
    key: { option: 'x1' },
    keyInWords: 'Its skin',
    parts: {
      x1: { verdict: 'right', rationale: 'Air passes through wet skin.' },
      x2: { verdict: 'not-right', rationale: 'Feet are for swimming.' },
      x3: { verdict: 'neutral', rationale: 'Reeds are for herons.' },
    },
    notes: [],
    explanation: 'A frog can stay below for a whole winter.',
    facts: [
      {
        id: 'frog-skin',
        claim: 'Frogs breathe through their skin.',
        document: 'pond book',
        section: 'On water',
        year: 1912,
      },
    ],
  },
  fraction: 0,
  points: 0,
  score: SCORE,
};

export const ENDED: Extract<Phase, { at: 'ended' }> = {
  at: 'ended',
  score: SCORE,
  bankId: 'pond',
  answers: [
    {
      index: 0,
      question: 'water.frog',
      type: 'single-choice',
      version: 'v1',
      seed: 'seed',
      response: { option: 'feet' },
      passed: false,
      fraction: 0,
      facts: [{ fact: 'frog-skin', fraction: 0 }],
    },
    {
      index: 1,
      question: 'shore.reed',
      type: 'single-choice',
      version: 'v1',
      seed: 'seed',
      response: { option: 'hollow' },
      passed: false,
      fraction: 1,
      facts: [{ fact: 'reed-hollow', fraction: 1 }],
    },
    {
      index: 2,
      question: 'sky.heron',
      type: 'true-false',
      version: 'v1',
      seed: 'seed',
      response: null,
      passed: true,
      fraction: null,
      facts: [],
    },
  ],
};
