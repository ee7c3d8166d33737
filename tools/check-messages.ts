/**
 * Every text of the interface is in the catalogs, and every catalog has every text: extracts anew, compares
 * with what is committed, and names what no language may lack. Leaves the files as they were.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = 'src/locales';
const files = readdirSync(ROOT).flatMap((language) =>
  readdirSync(join(ROOT, language)).map((name) => join(ROOT, language, name)),
);
const before = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
/** The date of extraction says nothing about the texts. */
const texts = (content: string) => content.replace(/^"(POT-Creation-Date|PO-Revision-Date):.*$/gm, '');

/** Ids of entries whose translation is empty; the header has none either and is passed over. */
function untranslated(content: string): string[] {
  return content
    .split('\n\n')
    .slice(1)
    .filter((entry) => !/^#~/m.test(entry) && /^msgstr ""$(?!\n")/m.test(entry))
    .map((entry) => /^msgid "(.*)"$/m.exec(entry)?.[1] ?? entry);
}

const complaints: string[] = [];
try {
  execFileSync('npx', ['lingui', 'extract', '--clean', '--workers', '1'], { stdio: 'pipe' });
  for (const [file, content] of before) {
    if (texts(readFileSync(file, 'utf8')) !== texts(content)) {
      complaints.push(`${file} is not current: run npm run messages and commit it`);
    }
  }
} finally {
  for (const [file, content] of before) writeFileSync(file, content);
}
for (const [file, content] of before) {
  const missing = untranslated(content);
  if (missing.length > 0)
    complaints.push(`${file}: no translation of ${missing.length}: ${missing.slice(0, 20).join(', ')}`);
}
if (complaints.length > 0) {
  console.error(complaints.join('\n'));
  process.exit(1);
}
console.log(`Messages: ${files.length} catalogs, nothing missing`);
