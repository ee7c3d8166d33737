/** The interface's language: which one, and its words. The language of a bank is another thing. */
import { type Messages, setupI18n } from '@lingui/core';
import type { Language } from '#state/settings.ts';
import { messages as englishCore } from '../locales/en/core.po';

export const i18n = setupI18n({ locale: 'en', messages: { en: englishCore } });

/** `core` is part of the entry; the others come with the pages that show their words (lingui.config.ts). */
export type Catalog = 'core' | 'quiz' | 'pages' | 'live' | 'join';

const catalogs: Record<'en' | 'es', Record<Catalog, () => Promise<{ messages: Messages }>>> = {
  en: {
    core: async () => ({ messages: englishCore }),
    quiz: () => import('../locales/en/quiz.po'),
    pages: () => import('../locales/en/pages.po'),
    live: () => import('../locales/en/live.po'),
    join: () => import('../locales/en/join.po'),
  },
  es: {
    core: () => import('../locales/es/core.po'),
    quiz: () => import('../locales/es/quiz.po'),
    pages: () => import('../locales/es/pages.po'),
    live: () => import('../locales/es/live.po'),
    join: () => import('../locales/es/join.po'),
  },
};

/** Which languages are written from right to left: none of ours yet; `dir` follows as soon as one is. */
const RIGHT_TO_LEFT: readonly string[] = ['ar', 'fa', 'he', 'ur'];

const loaded = new Set<string>();

async function load(language: Language, catalog: Catalog): Promise<void> {
  const key = `${language}/${catalog}`;
  if (loaded.has(key)) return;
  if (language === 'qps') {
    const { pseudo } = await import('./pseudo-language.ts');
    i18n.load('qps', pseudo((await catalogs.en[catalog]()).messages));
  } else {
    i18n.load(language, (await catalogs[language][catalog]()).messages);
  }
  loaded.add(key);
}

const wanted = new Set<Catalog>(['core']);

/** Loads more words, in the language that is spoken now and in any that comes after it. */
export async function loadWords(catalog: Catalog): Promise<void> {
  wanted.add(catalog);
  await load(i18n.locale as Language, catalog);
}

export async function activateLanguage(language: Language): Promise<void> {
  await Promise.all([...wanted].map((catalog) => load(language, catalog)));
  i18n.activate(language);
  if (typeof document === 'undefined') return;
  const root = document.documentElement;
  root.lang = language === 'qps' ? 'en-x-pseudo' : language;
  root.dir = RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr';
}

/** The language to begin with: asked for in the address, chosen, the browser's, English. */
export function firstLanguage(chosen: Language | undefined): Language {
  const asked = new URLSearchParams(location.search).get('lang');
  const known = (text: string | null | undefined): Language | undefined => {
    const base = text?.toLowerCase().split('-')[0];
    return base === 'en' || base === 'es' || base === 'qps' ? base : undefined;
  };
  return known(asked) ?? chosen ?? known(navigator.language) ?? 'en';
}
