/** `npm run dev` holds live games as the server does: the same handlers, and the mark by which the app knows them. */
import type { Server } from 'node:http';
import type { Plugin } from 'vite';

export function livePlugin(): Plugin {
  return {
    name: 'plumbline-live',
    apply: 'serve',
    configureServer(server) {
      const http = server.httpServer as Server | null;
      if (!http) return;
      const addresses = () => {
        const { network = [], local = [] } = server.resolvedUrls ?? {};
        return network.length > 0 ? network : local;
      };
      // Once, and through Vite, which reads TypeScript: a change to the server's code needs a new start.
      const live = (
        server.ssrLoadModule('/src/server/development.ts') as Promise<
          typeof import('../src/server/development.ts')
        >
      ).then(({ liveForDevelopment }) => liveForDevelopment(http, addresses));
      live.catch((error: Error) => server.config.logger.error(`No live games: ${error.message}`));
      server.middlewares.use((request, response, next) => {
        live.then(({ answer }) => {
          if (!answer(request, response)) next();
        }, next);
      });
    },
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { name: 'plumbline-server', content: '1' }, injectTo: 'head' },
    ],
  };
}
