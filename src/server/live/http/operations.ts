/** For the machine that looks after this one: is it alive, can it take games, how is it doing. */
import type { FastifyInstance } from 'fastify';
import type { Metrics } from '../metrics.ts';
import type { Rooms } from '../rooms.ts';

export interface OperationsOptions {
  readonly rooms: Rooms;
  /** Undefined: the owner does not want them told. */
  readonly metrics: Metrics | undefined;
}

export async function operations(app: FastifyInstance, { rooms, metrics }: OperationsOptions): Promise<void> {
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });
  app.get('/health', async () => ({ ok: true }));
  app.get('/ready', async (_request, reply) => {
    const ok = !rooms.isClosing && (await rooms.store.ready());
    return reply.code(ok ? 200 : 503).send({ ok });
  });
  if (metrics) {
    app.get('/metrics', async (_request, reply) =>
      reply.type(metrics.contentType).send(await metrics.text()),
    );
  }
}
