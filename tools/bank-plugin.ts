/**
 * Banks for the app: virtual modules hold the indexes, and the rest is written beside the app's files
 * (src/domain/bank/delivered.ts). A bank with a problem or an error of the lint fails the build, with
 * everything listed: no bad question reaches a learner.
 */
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { findingLine } from '#bank-lint/finding.ts';
import { lintBank } from '#bank-lint/lint.ts';
import { bankFolder, chunkFile, chunkOf, topicOf } from '#domain/bank/chunks.ts';
import { type Delivery, deliver } from '#domain/bank/deliver.ts';
import type { BankIndex, Chunk, DeliveredAbout } from '#domain/bank/delivered.ts';
import { FIRST_SEED } from '#domain/bank/first-seed.ts';
import { problemLine } from '#domain/bank/problem.ts';
import type { LoadedQuestion } from '#domain/bank/question.ts';
import { questionTypes } from '#question-types/registry.ts';
import { bankFolders, questionsFolder, readBankFolder } from './bank-folder.ts';

/**
 * `virtual:banks`: the index of the bank that home opens with. `virtual:other-banks`: the others', loaded when
 * one is asked for. `virtual:first-view`: the view of the type of home's question, and what it shows, so that
 * home needs no other type to ask it. `virtual:documents`: what is said of that bank's documents, so that their page
 * can be prerendered.
 */
const MODULES = ['virtual:banks', 'virtual:other-banks', 'virtual:first-view', 'virtual:documents'] as const;
type Module = (typeof MODULES)[number];
const resolved = (module: Module) => `\0${module}`;

/** Reads and judges every bank. @throws with all problems of all banks */
export function deliverAll(root = questionsFolder()): Delivery[] {
  const complaints: string[] = [];
  const deliveries = bankFolders(root).flatMap((folder) => {
    const name = basename(folder);
    const { bank, problems } = readBankFolder(folder, questionTypes);
    complaints.push(...problems.map((problem) => `${name}/${problemLine(problem)}`));
    if (bank === undefined) return [];
    const errors = lintBank(bank, questionTypes, { only: 'errors' });
    complaints.push(...errors.map((finding) => `${name}: ${findingLine(finding)}`));
    return [deliver(bank)];
  });
  if (complaints.length > 0) {
    throw new Error(
      `The banks in ${root} can't be built (${complaints.length}):\n  ${complaints.join('\n  ')}`,
    );
  }
  return deliveries;
}

/** Home's question, out of the chunk that it is delivered in. */
function firstQuestion(
  { firstQuestion: { id }, topics }: BankIndex,
  files: Delivery['files'],
): LoadedQuestion {
  const topic = topics.find((entry) => entry.id === topicOf(id));
  const chunk = topic && (files.get(chunkFile(topic.id, chunkOf(id, topic.chunks))) as Chunk | undefined);
  const question = chunk?.questions.find((entry) => entry.id === id);
  if (question === undefined) throw new Error(`no question "${id}"`);
  return question;
}

/** The view of home's question as its learner's view has it: nothing in it tells the answer. */
function firstView({ index, files }: Delivery): string {
  const question = firstQuestion(index, files);
  const type = questionTypes.get(question.type);
  if (type === undefined) throw new Error(`no question type "${question.type}"`);
  const source = fileURLToPath(new URL(`../src/question-types/${type.id}/view.tsx`, import.meta.url));
  return [
    `export { View } from ${JSON.stringify(source)};`,
    `export const view = ${JSON.stringify(type.learnerView(question, FIRST_SEED))};`,
    `export const estimate = ${type.isEstimate?.(question) ?? false};`,
  ].join('\n');
}

export function bankPlugin(root = questionsFolder()): Plugin {
  let held: readonly Delivery[] | undefined;
  const deliveries = () => {
    held ??= deliverAll(root);
    return held;
  };
  /** Path below the app's address → JSON text. */
  function* assets(): Generator<[string, string]> {
    for (const { index, files } of deliveries()) {
      for (const [name, value] of files) yield [`${bankFolder(index)}${name}`, JSON.stringify(value)];
    }
  }

  const codeOf = (module: Module): string => {
    const all = deliveries();
    const first = all.find(({ index }) => !index.sample) ?? all[0];
    if (first === undefined) throw new Error(`No bank in ${root}: the app needs one`);
    switch (module) {
      case 'virtual:banks':
        return `export default ${JSON.stringify(first.index)};`;
      case 'virtual:other-banks':
        return `export default ${JSON.stringify(all.flatMap((bank) => (bank === first ? [] : [bank.index])))};`;
      case 'virtual:first-view':
        return firstView(first);
      case 'virtual:documents':
        return `export default ${JSON.stringify((first.files.get('about.json') as DeliveredAbout).documents)};`;
    }
  };

  return {
    name: 'plumbline-banks',
    resolveId: {
      filter: { id: /^virtual:(banks|other-banks|first-view|documents)$/ },
      handler: (id) => resolved(id as Module),
    },
    load: {
      filter: { id: /^\0virtual:(banks|other-banks|first-view|documents)$/ },
      handler: (id) => codeOf(id.slice(1) as Module),
    },
    generateBundle() {
      if (this.environment.name !== 'client') return;
      for (const [fileName, source] of assets()) this.emitFile({ type: 'asset', fileName, source });
    },
    configureServer(server) {
      server.watcher.add(root);
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(root)) return;
        held = undefined;
        for (const environment of Object.values(server.environments)) {
          for (const name of MODULES) {
            const module = environment.moduleGraph.getModuleById(resolved(name));
            if (module) environment.moduleGraph.invalidateModule(module);
          }
        }
        server.hot.send({ type: 'full-reload' });
      });
      // Vite has taken the base off the address by the time a request comes here.
      server.middlewares.use('/banks', (request, response) => {
        const wanted = `banks${(request.url ?? '').split('?')[0]}`;
        const text = new Map(assets()).get(wanted);
        // Not passed on: what answers for unknown paths would send a page.
        response.statusCode = text === undefined ? 404 : 200;
        response.setHeader('Content-Type', 'application/json');
        response.end(text);
      });
    },
  };
}
