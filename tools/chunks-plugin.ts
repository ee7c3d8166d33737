/**
 * Which files the app's code is put into. Left to itself, the bundler makes a file of every module that two pages
 * share: a hundred of them, each a request that a browser waits for, and a name in the list that the entry carries.
 */
import { join, relative, sep } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { START } from './site.ts';

const HOME = 'src/features/home/home-page.tsx';
const QUIZ = 'src/features/practice/quiz-page.tsx';
/** A participant's page, on thirty old phones at once: no more than it needs, be it that others share it. */
const JOIN = ['src/features/live-play/join-page.tsx', 'src/features/live-play/live-result.tsx'] as const;

/** Most visits begin with one of these; what both need comes with the start, whatever the page. */
const FIRST_PAGES = [HOME, QUIZ] as const;

/**
 * Files that several pages share, by what stands at their top: each holds all that its tops import and no file
 * above it in the list has.
 */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  start: [START],
  record: ['src/state/log.ts'],
  bank: ['src/state/bank-files.ts', 'src/state/attempts.ts'],
  // What answers are judged by and explained with, whatever the question's type.
  feedback: [
    'src/parts/feedback.tsx',
    'src/parts/verdict.tsx',
    'src/parts/review.ts',
    'src/parts/answer.tsx',
    'src/parts/bank-words.ts',
    'src/question-types/option-review.tsx',
  ],
  home: [HOME],
  quiz: [QUIZ],
};
/** What participants need of the files above: without a file of its own, each of them would come whole. */
const BASIS = 'basis';
/** What the quiz needs and other pages need as well. */
const PARTS = 'parts';
const NAMES = [
  'start',
  BASIS,
  ...Object.keys(SHARED).filter((name) => name !== 'start' && name !== 'quiz'),
  PARTS,
  'quiz',
];
const PAGES = 'src/app/pages.ts';

type Graph = Pick<Rolldown.PluginContext, 'getModuleInfo' | 'getModuleIds'>;

/** The modules that these import, directly or not, themselves included; not what they fetch later. */
function closure(graph: Graph, tops: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (id: string): void => {
    if (found.has(id)) return;
    found.add(id);
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) visit(imported);
  };
  for (const top of tops) visit(top);
  return found;
}

/** Module → the name of its file. @throws where a top of a file is not in the app any more */
function plan(graph: Graph, root: string): ReadonlyMap<string, string> {
  const needed = (...files: readonly string[]) => {
    const ids = files.map((file) => join(root, file));
    for (const id of ids) {
      if (graph.getModuleInfo(id) === null) throw new Error(`tools/chunks-plugin.ts: the app has no ${id}`);
    }
    return closure(graph, ids);
  };
  const names = new Map<string, string>();
  const put = (name: string, ids: Iterable<string>) => {
    for (const id of ids) if (!names.has(id)) names.set(id, name);
  };
  const [one, other] = FIRST_PAGES.map((page) => needed(page));
  put(
    'start',
    [...(one ?? [])].filter((id) => other?.has(id)),
  );
  const others = graph.getModuleInfo(join(root, PAGES))?.dynamicallyImportedIds ?? [];
  const elsewhere = closure(
    graph,
    others.filter((id) => id !== join(root, QUIZ)),
  );
  const shared = needed(...Object.values(SHARED).flat());
  for (const name of NAMES) {
    if (name === BASIS)
      put(
        name,
        [...needed(...JOIN)].filter((id) => shared.has(id)),
      );
    else if (name === PARTS)
      put(
        name,
        [...needed(QUIZ)].filter((id) => elsewhere.has(id)),
      );
    else put(name, needed(...(SHARED[name] ?? [])));
  }
  return names;
}

/** Beside the manifest, which names a shared file after nothing that stands in it. */
export const MODULES_FILE = '.vite/modules.json';

export function chunksPlugin(): Plugin {
  let root = process.cwd();
  let names: ReadonlyMap<string, string> = new Map();
  const group = (name: string, index: number): Rolldown.CodeSplittingGroup => ({
    name: (id) => (names.get(id) === name ? name : null),
    debugName: name,
    // A file's own imports go before it.
    priority: 10 - index,
  });
  return {
    name: 'plumbline-chunks',
    apply: (config, { command }) => command === 'build' && !config.build?.ssr,
    config: () => ({
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [{ name: 'main', tags: ['$initial'], priority: 20 }, ...NAMES.map(group)],
            },
          },
        },
      },
    }),
    configResolved(config) {
      root = config.root;
    },
    buildEnd(error) {
      if (error === undefined) names = plan(this, root);
    },
    generateBundle(_options, bundle) {
      const files = Object.values(bundle).flatMap((file) => {
        if (file.type !== 'chunk' || !NAMES.includes(file.name)) return [];
        return file.moduleIds.map((id) => [relative(root, id).split(sep).join('/'), file.fileName]);
      });
      this.emitFile({
        type: 'asset',
        fileName: MODULES_FILE,
        source: JSON.stringify(Object.fromEntries(files)),
      });
    },
  };
}
