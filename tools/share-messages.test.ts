import { expect, it } from 'vitest';
import { filled } from './share-messages.ts';

const HEAD = 'msgid ""\nmsgstr ""\n"Language: es\\n"';

it('takes a missing translation from another catalog, and leaves what is there', () => {
  const one = `${HEAD}\n\nmsgid "Check"\nmsgstr "Comprobar"\n\nmsgid ""\n"Long "\n"text"\nmsgstr ""\n"Texto "\n"largo"\n`;
  const other = `${HEAD}\n\nmsgid "Check"\nmsgstr ""\n\n#. note\nmsgid ""\n"Long "\n"text"\nmsgstr ""\n\nmsgid "Skip"\nmsgstr "Saltar"\n\nmsgid "New"\nmsgstr ""\n`;
  expect(filled(other, [one, other])).toBe(
    `${HEAD}\n\nmsgid "Check"\nmsgstr "Comprobar"\n\n#. note\nmsgid ""\n"Long "\n"text"\nmsgstr ""\n"Texto "\n"largo"\n\nmsgid "Skip"\nmsgstr "Saltar"\n\nmsgid "New"\nmsgstr ""\n`,
  );
  expect(filled(one, [one, other])).toBe(one);
});
