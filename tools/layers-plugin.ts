/**
 * Says at the head of every style sheet in which order the layers stand. What a browser reads first decides, and
 * which sheet that is depends on the page, on the files that the bundler makes, and on the network.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

export function layersPlugin(): Plugin {
  let order = '';
  return {
    name: 'plumbline-layers',
    enforce: 'pre',
    configResolved({ root }) {
      const tokens = join(root, 'src/ui/tokens.css');
      const [found] = /^@layer [^{;]+;/m.exec(readFileSync(tokens, 'utf8')) ?? [];
      if (found === undefined) throw new Error(`${tokens} does not say the order of the layers`);
      order = found;
    },
    transform: {
      filter: { id: /\/src\/.*\.css$/ },
      handler: (code) => ({ code: `${order}\n${code}`, map: null }),
    },
  };
}
