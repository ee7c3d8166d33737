/**
 * Marks what the router's package makes as it is loaded (contexts, components with refs) as needed only where it is
 * used. Its authors left that out, so every browser would fetch its forms, data loading and server parts: 8 kB with
 * gzip, a twelfth of everything before the first question. React's own compiler marks our code in the same way.
 * Should the package change its way of writing, the byte budgets say so.
 */
import type { Plugin } from 'vite';

const MADE_AT_LOAD = /(?<== )React\d*\.(?:createContext|forwardRef|memo)\(/g;
/** Names for development tools: an assignment, which would count as a use. */
const NAMED = /^\w+\.displayName = "[^"]*";$/gm;

export function purePlugin(): Plugin {
  return {
    name: 'plumbline-pure',
    apply: 'build',
    transform: {
      filter: { id: /\/react-router\/dist\// },
      handler: (code) => ({
        code: code.replace(MADE_AT_LOAD, '/* @__PURE__ */ $&').replace(NAMED, ''),
        map: null,
      }),
    },
  };
}
