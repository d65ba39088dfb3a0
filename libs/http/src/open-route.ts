declare module 'fastify' {
  interface FastifyContextConfig {
    /** Why everybody may have what this route gives, for a route that is no endpoint of a controller. */
    open?: string;
  }
}

/**
 * Options of a route of Fastify itself. No guard of ours stands before it and nothing of it is recorded, so it says why
 * everybody may have what it gives.
 */
export function openRoute(why: string): { config: { open: string } } {
  return { config: { open: why } };
}
