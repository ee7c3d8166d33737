/** What a live game's server would send to a host's page and a projector, made up: a pond, six people, a frog. */
import { DEFAULT_GAME_SETTINGS } from '#domain/game/settings.ts';
import type { HostSnapshot, Person, Reveal, RoomSnapshot, Spread } from '#protocol/to-browser.ts';

export type HostPhase = HostSnapshot['phase'];
export type HostQuestion = Extract<HostPhase, { at: 'question' }>;

export const GAME = 'g1';
export const TOKEN = 'a'.repeat(43);

const person = (seat: number, name: string, change: Partial<Person> = {}): Person => ({
  seat,
  name,
  team: null,
  people: 1,
  present: true,
  standing: 'in',
  ...change,
});

export const PEOPLE: readonly Person[] = [
  person(0, 'Calm Otter'),
  person(1, 'Olive Wren'),
  person(2, 'Silver Owl'),
  person(3, 'Away Newt', { present: false }),
];

let version = 0;

export function madeUpHost(phase: HostPhase, change: Partial<HostSnapshot> = {}): HostSnapshot {
  version += 1;
  return {
    role: 'host',
    game: GAME,
    version,
    code: 'BCDFGH',
    bank: 'Life in a pond',
    language: 'en',
    settings: DEFAULT_GAME_SETTINGS,
    paused: false,
    locked: false,
    lookingBack: null,
    people: [...PEOPLE],
    answered: 0,
    present: 3,
    phase,
    revealed: [],
    teacher: null,
    ...change,
  };
}

/** The same as a projector gets it. */
export function asRoom({
  role: _,
  game: __,
  teacher: ___,
  revealed: ____,
  ...room
}: HostSnapshot): RoomSnapshot {
  return { role: 'room', ...room };
}

export const LOBBY: HostPhase = { at: 'lobby', count: 3 };

export const REVEAL: Reveal = {
  key: { option: 'x1' },
  keyInWords: 'Its skin',
  parts: {
    x1: { verdict: 'right', rationale: 'Damp skin lets air through.' },
    x2: { verdict: 'neutral', rationale: 'Feet only swim.' },
    x3: { verdict: 'neutral', rationale: 'Reeds are for birds.' },
  },
  notes: [],
  explanation: 'Its skin is thin and damp.',
  facts: [
    {
      id: 'frog-skin',
      claim: 'Frogs breathe through their skin.',
      document: 'pond book',
      section: 'On water',
    },
  ],
};

export function spreadOf(counts: readonly [number, number, number], mean: number): Spread {
  const texts = ['Its skin', 'Its feet', 'A reed'];
  return {
    answered: counts.reduce((a, b) => a + b, 0),
    passed: 1,
    mean,
    options: counts.map((count, i) => ({ id: `x${i + 1}`, text: texts[i] ?? '', count, keyed: i === 0 })),
    words: [],
  };
}

/** Of a question that is told part by part, and of one whose places are picked. */
export const IN_PARTS: Spread = {
  answered: 3,
  passed: 0,
  mean: 0.5,
  options: [],
  words: [],
  parts: [
    { text: 'Frogs', key: 'through their skin', right: 2, instead: { text: 'through gills', count: 1 } },
    { text: 'Carp', key: 'through gills', right: 3 },
  ],
};
export const IN_ORDER: Spread = {
  ...IN_PARTS,
  parts: [
    { text: 'Egg', at: 1, key: '1', right: 3 },
    { text: 'Tadpole', at: 2, key: '2', right: 1, instead: { text: '3', count: 2 } },
  ],
};
export const IN_PLACES: Spread = {
  answered: 3,
  passed: 0,
  mean: 0.5,
  options: [],
  words: [],
  picks: [
    { text: 'Peru', count: 2, keyed: false },
    { text: 'Kenya', count: 1, keyed: true },
  ],
};

export function hostQuestion(
  change: Partial<HostQuestion['question']> = {},
  rest: Partial<Pick<HostQuestion, 'reveal' | 'spread'>> = {},
): HostQuestion {
  return {
    at: 'question',
    question: {
      index: 0,
      count: 3,
      round: 1,
      stage: 'open',
      view: {
        type: 'single-choice',
        prompt: 'What does a frog breathe through?',
        options: [
          // Not in the order of the spread: letters follow what everyone sees.
          { id: 'x2', text: 'Its feet' },
          { id: 'x1', text: 'Its skin' },
          { id: 'x3', text: 'A reed' },
        ],
      },
      sensitive: false,
      estimate: false,
      timeLeft: null,
      limit: null,
      ...change,
    },
    reveal: null,
    spread: null,
    ...rest,
  };
}

export const REVEALED = hostQuestion(
  { stage: 'revealed' },
  { reveal: REVEAL, spread: { first: spreadOf([2, 1, 0], 0.67), second: null } },
);
