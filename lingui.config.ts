import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

/**
 * Catalogs, so that words which are not on the first screen cost the first question nothing: `core` is part of the
 * entry, `quiz` comes with a quiz, `live` with the host's page and the projector, `join` with a participant's, `pages`
 * with any other page, and with every page once it is idle. What
 * home shows has to be listed here (a test finds words that are missing). Written out one by one: Lingui takes
 * braces in a path for names of its own.
 */
const CORE = [
  '<rootDir>/src/app/pages.ts',
  '<rootDir>/src/app/page-trouble.tsx',
  '<rootDir>/src/app/shell.tsx',
  '<rootDir>/src/features/home',
  '<rootDir>/src/parts/fact-box.tsx',
  '<rootDir>/src/parts/quiz-title.ts',
  '<rootDir>/src/question-types/numeric',
];

/** The quiz with all that it may show. What lies in rooms that pages share is in both catalogs. */
const PRACTICE = '<rootDir>/src/features/practice';
const QUIZ = [PRACTICE, '<rootDir>/src/parts', '<rootDir>/src/question-types', '<rootDir>/src/ui'];

/** Live games: what hosts and the room see, and what participants see, who should wait for no more than that. */
const HOSTS = ['live-host', 'live-room'].map((name) => `<rootDir>/src/features/${name}`);
const PLAY = '<rootDir>/src/features/live-play';
const PLAY_PARTS = ['score-words.ts', 'standing-mark.tsx'].map((name) => `<rootDir>/src/parts/${name}`);
const LIVE_PARTS = '<rootDir>/src/parts/live';
const TESTS = '**/*.test.tsx';
/** Questions on the room's screen: no other page shows them. */
const ROOM_FORMS = '**/question-types/*/room.tsx';

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'es'],
  format: formatter({ lineNumbers: false, origins: false }),
  catalogs: [
    { path: '<rootDir>/src/locales/{locale}/core', include: CORE, exclude: [ROOM_FORMS] },
    {
      path: '<rootDir>/src/locales/{locale}/quiz',
      include: QUIZ,
      exclude: [TESTS, ROOM_FORMS, `${LIVE_PARTS}/**`],
    },
    {
      path: '<rootDir>/src/locales/{locale}/live',
      include: [...HOSTS, '<rootDir>/src/parts', '<rootDir>/src/question-types', '<rootDir>/src/ui'],
      exclude: [TESTS],
    },
    {
      path: '<rootDir>/src/locales/{locale}/join',
      include: [PLAY, ...PLAY_PARTS, '<rootDir>/src/question-types', '<rootDir>/src/ui'],
      exclude: [TESTS, ROOM_FORMS],
    },
    {
      path: '<rootDir>/src/locales/{locale}/pages',
      include: ['<rootDir>/src'],
      exclude: [
        '**/node_modules/**',
        TESTS,
        ROOM_FORMS,
        ...['<rootDir>/src/features/home', PRACTICE, ...HOSTS, PLAY, LIVE_PARTS].map(
          (folder) => `${folder}/**`,
        ),
      ],
    },
  ],
});
