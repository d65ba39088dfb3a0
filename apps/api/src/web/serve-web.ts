import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { addressOf, openRoute } from '#lib/http';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** The built web application: `dist/apps/web`, seen from `dist/apps/api/src/web` and from the sources alike. */
const folder = [
  fileURLToPath(new URL('../../../web/', import.meta.url)),
  fileURLToPath(new URL('../../../../dist/apps/web/', import.meta.url)),
].find((candidate) => existsSync(join(candidate, 'assets')));

/** Names that Vite derives from contents: such a file never changes. */
const hashedName = /[\\/]assets[\\/].+-[\w-]{8,}\.\w+(?:\.br|\.gz)?$/;

/** Paths that never are a page of the web application, so that a missing one is a 404 and not a page. */
const neverPage = /^\/(?:api|health)(?:\/|$)|\.[^/]*$/;

/**
 * Serves the web application beside the API. Every path that is no file and no API is a page of it, and gets
 * `index.html`. Returns false when the web application was not built.
 */
export async function serveWeb(app: NestFastifyApplication): Promise<boolean> {
  if (!folder) return false;
  const api = app.getHttpAdapter().getInstance();
  await app.register((web: FastifyInstance) => pagesOf(web, folder, api));
  return true;
}

const open = openRoute(
  'The same files for everybody, as they were built: what is in them comes from the API.',
);

async function pagesOf(web: FastifyInstance, root: string, api: FastifyInstance): Promise<void> {
  // What fails before there is a page, such as a method that an address of the API does not know, is answered as there.
  web.setErrorHandler((error, request, reply) => {
    api.errorHandler(error as FastifyError, request, reply);
  });
  // Also those that the plugin makes, one for each file.
  web.addHook('onRoute', (route) => {
    route.config = { ...route.config, ...open.config };
  });
  await web.register(fastifyStatic, {
    root,
    wildcard: false,
    index: false,
    cacheControl: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      const caching = hashedName.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
      reply.header('Cache-Control', caching);
    },
  });
  web.get('/*', (request: FastifyRequest, reply: FastifyReply) => {
    if (neverPage.test(addressOf(request))) {
      reply.callNotFound();
      return;
    }
    return reply.sendFile('index.html');
  });
}
