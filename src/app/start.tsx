/** The app's start: takes over the prerendered page. */
import '#ui/tokens.css';
import '#ui/base.css';
import { StrictMode, startTransition } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
import { appBase } from '#platform/base.ts';
import { loadOtherBanks } from '#state/banks.ts';
import { loadSettings, useSettings } from '#state/settings.ts';
import { App } from './app.tsx';
import { afterFirstPaint } from './idle.ts';
import { activateLanguage, firstLanguage, i18n, loadWords } from './language.ts';
import { loadPage, pageAt } from './pages.ts';

/** A relative address means something else once the app has gone to another page: icons' and the manifest's stay. */
function fixLinks(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('[rel$=icon],[rel=manifest]')) {
    const { href } = link;
    link.href = href;
  }
}

async function start(root: HTMLElement): Promise<void> {
  fixLinks();
  const base = appBase();
  loadSettings();
  const language = firstLanguage(useSettings.getState().language);
  const page = pageAt(`/${location.pathname.slice(base.length)}`);
  // The page's own code comes first, so that what is taken over is what was prerendered.
  const [module] = await Promise.allSettled([
    loadPage(page),
    language === 'en' ? undefined : activateLanguage(language),
    // Home opens with the default bank; anything else may speak of another, whose first question is of any type.
    // A live game's questions come from its server, and nobody who joins one is to wait for anything else.
    ...((page.path === '/' && location.search === '') || page.words === 'join'
      ? []
      : [loadOtherBanks(), loadWords('quiz')]),
  ]);
  const app = (
    <StrictMode>
      {/* With its last slash: without it, the router would leave home at an address that is no folder. */}
      <BrowserRouter basename={base}>
        <App i18n={i18n} />
      </BrowserRouter>
    </StrictMode>
  );
  // What is asked for in the query was not known when the page was prerendered: then it is drawn anew.
  const prerendered =
    root.firstElementChild !== null &&
    i18n.locale === 'en' &&
    location.search === '' &&
    module.status === 'fulfilled';
  // In a transition: taken over piece by piece, so that the browser can scroll and paint in between.
  if (prerendered) startTransition(() => void hydrateRoot(root, app));
  else createRoot(root).render(app);
  delete document.documentElement.dataset['languagePending'];
  afterFirstPaint(page.words === 'join' || page.words === 'live');
}

const root = document.getElementById('root');
if (root) void start(root);
