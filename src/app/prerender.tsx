/** The pages as HTML, for tools/prerender.ts. In English: other languages are put in when the app starts. */
import { msg } from '@lingui/core/macro';
import type { ReactElement } from 'react';
import { renderToPipeableStream, renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router-dom';
import { App } from './app.tsx';
import { activateLanguage, i18n, loadWords } from './language.ts';
import { loadPage, notFound, type PageEntry, pages } from './pages.ts';

/** For search engines and link previews; nobody reads them in the app, so no catalog carries them. */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  '/': 'Learn what documents say, one question at a time. No account needed.',
  '/study/': 'What is due today, a few new facts, and how long it takes.',
  '/quiz/': 'A quiz of your own choice, with an explanation for every answer.',
  '/results/': 'What went well in a quiz, and what to look at again.',
  '/print/': 'A quiz on paper, with its key on a sheet of its own.',
  '/topics/': 'Every topic of the documents, and how far along you are in each.',
  '/topic/': 'Read a topic in two minutes, or go straight to its questions.',
  '/make/': 'Make your own quiz: choose topics, length and kinds of questions.',
  '/join/': 'Join a live game with the code on the screen. No account, nothing to install.',
  '/host/': 'Run a quiz with a whole class: they join with a code, no accounts.',
  '/room/': 'The screen at the front of a live game.',
  '/progress/': 'What you have learned, fact by fact, kept on your own device.',
  '/browse/': 'Search the facts and the questions.',
  '/settings/': 'Colours, text size, reading face, motion, language, and subjects to leave out.',
  '/break/': 'A calm page. Your place is kept.',
  '/help/': 'Whom to talk to, and how to use Plumbline.',
  '/about/': 'Who wrote the documents, when, what they cannot tell, and how their figures are dated.',
  '/privacy/': 'What stays on your device, and what is never collected.',
};

export interface PrerenderedPage {
  /** From the app's root, with a slash at both ends; `/404/` for the page that stands for all others. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** Kept out of search engines. */
  readonly private: boolean;
  /** Which catalog holds its words. */
  readonly words: PageEntry['words'];
  /** What stands in the root element. */
  readonly html: string;
}

/** For a page whose app could not be started. */
export interface NotStartedText {
  readonly language: string;
  readonly text: string;
  /** On the button. */
  readonly again: string;
}

const NOT_STARTED = msg`This page could not be started. Your saved answers are kept on this device. Check your connection, then load the page again.`;
const LOAD_AGAIN = msg`Load the page again`;

/** In every language: which one the learner reads, only the browser knows. Goes back to English at the end. */
export async function notStartedTexts(): Promise<NotStartedText[]> {
  const texts: NotStartedText[] = [];
  for (const language of ['es', 'en'] as const) {
    await activateLanguage(language);
    await loadWords('pages');
    texts.unshift({ language, text: i18n._(NOT_STARTED), again: i18n._(LOAD_AGAIN) });
  }
  return texts;
}

async function prerender(page: PageEntry): Promise<PrerenderedPage> {
  // Loaded beforehand, a page renders at once: nothing suspends, and React writes no script of its own.
  await loadPage(page);
  const app = (
    <StaticRouter location={page.path}>
      <App i18n={i18n} />
    </StaticRouter>
  );
  const html = renderToString(app);
  // React leaves this where something suspended or threw, and says nothing.
  if (html.includes('<!--$!-->')) {
    throw new Error(`${page.path} can't be prerendered`, { cause: await whatFailed(app) });
  }
  const description = page === notFound ? 'There is no such page.' : DESCRIPTIONS[page.path];
  if (description === undefined) throw new Error(`src/app/prerender.tsx has no description of ${page.path}`);
  return {
    path: page.path,
    title: page.path === '/' ? 'Plumbline' : `${i18n._(page.title)} · Plumbline`,
    description,
    private: page.private ?? false,
    words: page.words,
    html,
  };
}

/** Renders once more, the other way, which tells errors apart from waiting. */
function whatFailed(app: ReactElement): Promise<unknown> {
  return new Promise((resolve) => {
    renderToPipeableStream(app, {
      onError: resolve,
      onAllReady: () => resolve('something that it shows was not loaded beforehand, and suspended'),
    });
  });
}

/** Every page, the one for unknown addresses last. @throws where a page can't be rendered without a browser */
export async function prerenderPages(): Promise<PrerenderedPage[]> {
  await activateLanguage('en');
  const done: PrerenderedPage[] = [];
  for (const page of [...pages, notFound]) done.push(await prerender(page));
  return done;
}
