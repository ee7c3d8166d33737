/** Bodies from outside: their size and depth are looked at before they are parsed. */
import type { FastifyInstance } from 'fastify';
import { type FileLimits, readUserFiles } from '#domain/bank/limits.ts';

/** A hundred questions with their facts are a few hundred kilobytes. */
export const BODY_LIMITS: FileLimits = { bytes: 2 * 1024 * 1024, depth: 32, questions: 2000 };

/** Replaces Fastify's own parser within this plugin; nothing but JSON is taken. */
export function takeJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'string', bodyLimit: BODY_LIMITS.bytes },
    (_request, body, done) => {
      const { files, problems } = readUserFiles({ game: String(body) }, BODY_LIMITS);
      if (problems.length === 0) return done(null, files.game);
      const error: Error & { statusCode?: number } = new Error('a body that can not be read');
      error.statusCode = 400;
      done(error);
    },
  );
}
