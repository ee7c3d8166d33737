import { describe, expect, it } from 'vitest';
import { entries, type Manifest, neededBy, pageCatalogs, pageModules, wordsOf } from './site.ts';

const manifest: Manifest = {
  'index.html': { file: 'assets/main-1.js', css: ['assets/main-1.css'], imports: ['_shared.js'] },
  '_shared.js': { file: 'assets/shared-1.js', css: ['assets/shared-1.css'] },
  'src/features/a/a-page.tsx': {
    file: 'assets/a-1.js',
    imports: ['_shared.js', 'index.html'],
    dynamicImports: ['src/later.ts'],
    css: ['assets/a-1.css'],
  },
  'src/later.ts': { file: 'assets/later-1.js', isDynamicEntry: true },
};

describe('what a page needs', () => {
  it('is its module with everything that is imported statically, each file once', () => {
    const { scripts, styles } = neededBy(manifest, ['index.html', 'src/features/a/a-page.tsx']);
    expect([...scripts]).toEqual(['assets/main-1.js', 'assets/shared-1.js', 'assets/a-1.js']);
    expect([...styles]).toEqual(['assets/shared-1.css', 'assets/main-1.css', 'assets/a-1.css']);
  });

  it('is refused for a module that the build does not have', () => {
    expect(() => neededBy(manifest, ['src/gone.ts'])).toThrow(/no src\/gone\.ts/);
  });

  it('begins with the scripts that the built page names, and what they start', () => {
    expect(entries(manifest, '<script type="module" crossorigin src="./assets/main-1.js"></script>')).toEqual(
      ['index.html', 'src/app/start.tsx'],
    );
    expect(() => entries(manifest, '<p>')).toThrow();
  });
});

describe('the list of pages', () => {
  it('gives the module of each page, whichever way an entry is written', () => {
    const source = `
      { path: '/', title: msg\`Learn\`, load: () => import('#features/home/home-page.tsx') },
      {
        path: '/quiz/',
        private: true,
        load: () => import('#features/practice/quiz-page.tsx'),
      },`;
    expect([...pageModules(source)]).toEqual([
      ['/', 'src/features/home/home-page.tsx'],
      ['/quiz/', 'src/features/practice/quiz-page.tsx'],
    ]);
  });

  it('gives the catalog of each page, which is a file of its own unless it is part of the start', () => {
    const source = `
      { path: '/', words: 'core', load: () => import('#features/home/home-page.tsx') },
      { path: '/quiz/', title: msg\`Quiz\`,
        words: 'quiz' },`;
    expect([...pageCatalogs(source)]).toEqual([
      ['/', 'core'],
      ['/quiz/', 'quiz'],
    ]);
    expect(wordsOf('core')).toEqual([]);
    expect(wordsOf('quiz')).toEqual(['src/locales/en/quiz.po']);
  });

  it('is found in the real sources', () => {
    expect(pageModules().get('/404/')).toMatch(/not-found-page/);
    expect(pageModules().size).toBeGreaterThan(10);
    expect([...pageCatalogs().keys()]).toEqual([...pageModules().keys()]);
  });
});
