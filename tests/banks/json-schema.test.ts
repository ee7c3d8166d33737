import { expect, it } from 'vitest';
import { jsonSchemas, schemaOnDisk } from '../../tools/write-json-schema.ts';

it.each([...jsonSchemas()])(
  '%s is what the schemas in src/ say (npm run json-schema writes it)',
  (name, text) => {
    expect(schemaOnDisk(name)).toBe(text);
  },
);
