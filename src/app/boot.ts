/**
 * Runs before the first paint (tools/boot-plugin.ts): puts the learner's settings of appearance on the root
 * element, so that nothing flashes or moves when the app starts. Must not import anything.
 * The settings themselves belong to state/settings.ts; here only the names of their values are known.
 */
const root = document.documentElement;

// One form of address for each page, so that relative links mean the same before and after the app starts.
const { pathname, search, hash } = location;
// The page for unknown addresses may stand for any of them; its links must stay as they are.
const known = root.dataset['missing'] === undefined;
if (known && !/(\/|\.html)$/.test(pathname))
  history.replaceState(history.state, '', `${pathname}/${search}${hash}`);

// The app's code can't be had: cut off, gone since a newer version came, or damaged on the device while offline.
// What was prerendered would stand there and do nothing, so that is said. The event tells of a module and of all
// that it leads to; it goes no further than to those who listen from above.
addEventListener(
  'error',
  ({ target }) => {
    if ((target as HTMLScriptElement).type !== 'module') return;
    const say = () => {
      const box = document.getElementById('not-started');
      if (!box) return;
      box.role = 'alert';
      box.hidden = false;
      box.onclick = () => location.reload();
    };
    if (document.readyState === 'complete') say();
    else addEventListener('load', say);
  },
  true,
);

let settings: Record<string, unknown> = {};
try {
  settings = JSON.parse(localStorage.getItem('plumbline.settings') ?? '{}').settings ?? {};
} catch {
  // Blocked or damaged storage: the defaults hold, and the app says what happened.
}
for (const [name, values] of [
  ['theme', ['light', 'dark']],
  ['text', ['large', 'larger']],
  ['spacing', ['wide']],
  ['face', ['dyslexic', 'plain']],
  ['motion', ['none', 'full']],
] as const) {
  const value = settings[name];
  if ((values as readonly unknown[]).includes(value)) root.dataset[name] = String(value);
}
try {
  if (localStorage.getItem('plumbline.continue')) root.dataset['continue'] = '';
} catch {
  // As above.
}
if (settings['shortcuts'] === false) root.dataset['shortcuts'] = 'off';

const asked = new URLSearchParams(search).get('lang') ?? settings['language'];
const preferred = typeof asked === 'string' ? asked : navigator.language;
const language = preferred.toLowerCase().split('-')[0];
if (language && language !== 'en' && /^(es|qps)$/.test(language)) {
  root.lang = language;
  root.dataset['languagePending'] = '';
  // Whatever happens to the app, the page is not kept hidden.
  setTimeout(() => delete root.dataset['languagePending'], 4000);
}

// What the app consists of (tools/prerender.ts) is asked for once the page stands on the screen: until then, style
// sheets and fonts have the line to themselves. A tab in the background draws nothing.
const fetchApp = () => {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="later"]'))
    link.rel = 'modulepreload';
};
if (document.hidden) fetchApp();
else requestAnimationFrame(() => requestAnimationFrame(fetchApp));
