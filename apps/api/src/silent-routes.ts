import type { FastifyInstance, RouteOptions } from 'fastify';

/**
 * Stops the boot on a route that is neither an endpoint of a controller, which says who may call it and what it
 * records, nor says why it is open to everybody: the guards and the leak matrix would not know of it.
 */
export function refuseSilentRoutes(fastify: FastifyInstance): void {
  const routes: RouteOptions[] = [];
  fastify.addHook('onRoute', (route) => void routes.push(route));
  fastify.addHook('onReady', async () => {
    const silent = routes
      .filter((route) => !declares(route))
      .map(({ method, url }) => `${[method].flat().join(' ')} ${url}`);
    if (silent.length === 0) return;
    throw new Error(
      `Not started: ${silent.join(', ')} must be an endpoint of a controller, or say with openRoute why it is open`,
    );
  });
}

function declares({ config }: RouteOptions): boolean {
  return Boolean(config?.auditEvent ?? config?.notAudited ?? config?.open);
}
