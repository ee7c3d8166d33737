/**
 * The list of pages. Each is a folder in the built site, prerendered; ids ride in the query or the fragment.
 * Adding a page is one line here and one file in its feature.
 */

import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ComponentType } from 'react';
import { readableAtOnce } from '#ui/readable-at-once.ts';
import { type Catalog, loadWords } from './language.ts';

export interface PageModule {
  readonly Page: ComponentType;
}

export interface PageEntry {
  /** From the app's root, with a slash at both ends. */
  readonly path: string;
  readonly title: MessageDescriptor;
  /** Which catalog holds its words. */
  readonly words: Catalog;
  /** Kept out of search engines: there is nothing on it without what the learner brings. */
  readonly private?: boolean;
  /** Has the whole screen for itself: no navigation, no footer. */
  readonly bare?: boolean;
  readonly load: () => Promise<PageModule>;
}

export const pages: readonly PageEntry[] = [
  { path: '/', title: msg`Learn`, words: 'core', load: () => import('#features/home/home-page.tsx') },
  {
    path: '/study/',
    title: msg`Today`,
    words: 'pages',
    load: () => import('#features/study/study-page.tsx'),
  },
  {
    path: '/quiz/',
    title: msg`Quiz`,
    words: 'quiz',
    private: true,
    load: () => import('#features/practice/quiz-page.tsx'),
  },
  {
    path: '/results/',
    title: msg`How it went`,
    words: 'pages',
    private: true,
    load: () => import('#features/results/results-page.tsx'),
  },
  {
    path: '/print/',
    title: msg`On paper`,
    words: 'pages',
    private: true,
    load: () => import('#features/paper/paper-page.tsx'),
  },
  {
    path: '/topics/',
    title: msg`Topics`,
    words: 'pages',
    load: () => import('#features/topics/topics-page.tsx'),
  },
  {
    path: '/topic/',
    title: msg`Topic`,
    words: 'pages',
    load: () => import('#features/topics/topic-page.tsx'),
  },
  {
    path: '/make/',
    title: msg`Make a quiz`,
    words: 'pages',
    load: () => import('#features/make/make-page.tsx'),
  },
  {
    path: '/join/',
    title: msg`Join a game`,
    words: 'join',
    load: () => import('#features/live-play/join-page.tsx'),
  },
  {
    path: '/host/',
    title: msg`Live in class`,
    words: 'live',
    load: () => import('#features/live-host/host-page.tsx'),
  },
  {
    path: '/room/',
    title: msg`The room’s screen`,
    words: 'live',
    private: true,
    bare: true,
    load: () => import('#features/live-room/room-page.tsx'),
  },
  {
    path: '/progress/',
    title: msg`Progress`,
    words: 'pages',
    load: () => import('#features/progress/progress-page.tsx'),
  },
  {
    path: '/browse/',
    title: msg`Browse`,
    words: 'pages',
    load: () => import('#features/browse/browse-page.tsx'),
  },
  {
    path: '/settings/',
    title: msg`Settings`,
    words: 'pages',
    load: () => import('#features/settings/settings-page.tsx'),
  },
  {
    path: '/break/',
    title: msg`A quiet page`,
    words: 'pages',
    load: () => import('#features/about/break-page.tsx'),
  },
  { path: '/help/', title: msg`Help`, words: 'pages', load: () => import('#features/about/help-page.tsx') },
  {
    path: '/about/',
    title: msg`About these documents`,
    words: 'pages',
    load: () => import('#features/about/documents-page.tsx'),
  },
  {
    path: '/privacy/',
    title: msg`Privacy`,
    words: 'pages',
    load: () => import('#features/about/privacy-page.tsx'),
  },
];

export const notFound: PageEntry = {
  path: '/404/',
  title: msg`Page not found`,
  words: 'pages',
  private: true,
  load: () => import('#features/about/not-found-page.tsx'),
};

/** The page at a path of the app, with or without its last slash. */
export function pageAt(path: string): PageEntry {
  const asFolder = path.replace(/\/?(index\.html)?$/, '/');
  return pages.find((page) => page.path === asFolder) ?? notFound;
}

const loadingPages = new Map<PageEntry, Promise<PageModule>>();

/** Loads a page's code and its words. Once loaded, a page renders without waiting. */
export function loadPage(page: PageEntry): Promise<PageModule> {
  let loading = loadingPages.get(page);
  if (!loading) {
    loading = readableAtOnce(Promise.all([page.load(), loadWords(page.words)]).then(([module]) => module));
    // A failed load stays failed: rendering would ask for it again without end. Loading the page anew tries again.
    loadingPages.set(page, loading);
  }
  return loading;
}
