import fastifyHelmet from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const yearInSeconds = 31_536_000;
const none = ["'none'"];
const own = ["'self'"];

/** Headers of every answer: no foreign code, no framing, no address of ours to others (BIO2 8.26). */
export async function setSecurityHeaders(app: NestFastifyApplication, production: boolean): Promise<void> {
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: none,
        scriptSrc: own,
        styleSrc: own,
        imgSrc: own,
        fontSrc: own,
        connectSrc: own,
        manifestSrc: own,
        baseUri: none,
        formAction: own,
        frameAncestors: none,
      },
    },
    // Only where HTTPS is certain: a browser remembers this for a year.
    strictTransportSecurity: production ? { maxAge: yearInSeconds, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
  });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', async (_request, reply) => {
      void reply.header('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()');
    });
}
