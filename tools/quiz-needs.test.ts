import { expect, test } from 'vitest';
import { neededInQuiz } from './quiz-needs.ts';
import type { Manifest } from './site.ts';

const pages = new Map([
  ['/', 'home.tsx'],
  ['/quiz/', 'quiz.tsx'],
  ['/results/', 'results.tsx'],
  ['/break/', 'break.tsx'],
  ['/help/', 'help.tsx'],
  ['/topics/', 'topics.tsx'],
]);
const page = (name: string) => ({ file: `assets/${name}.js`, imports: ['index.html'] });
const manifest: Manifest = {
  'index.html': {
    file: 'assets/main.js',
    css: ['assets/main.css'],
    dynamicImports: [...pages.values(), 'other-language.po'],
  },
  'other-language.po': page('other-language'),
  'home.tsx': page('home'),
  'quiz.tsx': {
    ...page('quiz'),
    css: ['assets/quiz.css', 'assets/main.css'],
    imports: ['index.html', '_shared.js'],
    dynamicImports: ['picture.tsx', 'topics.tsx'],
  },
  '_shared.js': { file: 'assets/shared.js', css: ['assets/shared.css'] },
  'picture.tsx': { ...page('picture'), assets: ['assets/face.woff2'], dynamicImports: ['quiz.tsx'] },
  'results.tsx': page('results'),
  'break.tsx': page('break'),
  'help.tsx': page('help'),
  'topics.tsx': page('topics'),
  'src/app/page-extras.tsx': { ...page('extras'), dynamicImports: ['keys.tsx'] },
  'keys.tsx': page('keys'),
};

test('a quiz needs its page, what is loaded in it when wanted, and the pages that lead on; nothing that is there already', () => {
  expect(neededInQuiz(manifest, ['index.html'], pages).toSorted()).toEqual(
    [
      ...['quiz', 'shared', 'picture', 'results', 'break', 'help', 'home', 'extras', 'keys'].map(
        (name) => `assets/${name}.js`,
      ),
      'assets/quiz.css',
      'assets/shared.css',
    ].toSorted(),
  );
});

test('a build that calls something else is refused', () => {
  const { 'src/app/page-extras.tsx': _, ...rest } = manifest;
  expect(() => neededInQuiz(rest, ['index.html'], pages)).toThrow(/page-extras/);
});
