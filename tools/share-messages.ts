/**
 * A text that stands in several catalogs of a language is translated once: where a translation is missing, it is
 * taken from another catalog. Run after extracting (`npm run messages`).
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = 'src/locales';

/** An entry's id, over as many lines as it has, and its translation. */
const ENTRY = /^(msgid (?:".*"\n)+)(msgstr (?:".*"(?:\n|$))+)/m;
const MISSING = /^msgstr ""\n?$/;

/** By id, what each of these catalogs translates. */
function translations(catalogs: readonly string[]): Map<string, string> {
  const known = new Map<string, string>();
  for (const catalog of catalogs) {
    for (const entry of catalog.split('\n\n').slice(1)) {
      const [, id, text] = ENTRY.exec(entry) ?? [];
      if (id && text && !MISSING.test(text)) known.set(id, text.trimEnd());
    }
  }
  return known;
}

/** The catalog with what others know. */
export function filled(catalog: string, others: readonly string[]): string {
  const known = translations(others);
  const [header = '', ...entries] = catalog.split('\n\n');
  const done = entries.map((entry) =>
    entry.replace(ENTRY, (whole, id: string, text: string) => {
      const translation = MISSING.test(text) ? known.get(id) : undefined;
      return translation === undefined ? whole : `${id}${translation}${text.endsWith('\n') ? '\n' : ''}`;
    }),
  );
  return [header, ...done].join('\n\n');
}

function shareMessages(): void {
  for (const language of readdirSync(ROOT)) {
    const files = readdirSync(join(ROOT, language)).map((name) => join(ROOT, language, name));
    const catalogs = files.map((file) => readFileSync(file, 'utf8'));
    files.forEach((file, i) => {
      writeFileSync(file, filled(catalogs[i] ?? '', catalogs));
    });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) shareMessages();
