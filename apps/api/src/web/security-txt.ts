import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openRoute } from '#lib/http';

const yearInMs = 365 * 86_400_000;

/** `/.well-known/security.txt` (RFC 9116): whom to tell about a hole. Not there when nobody is named. */
export function publishSecurityTxt(
  app: NestFastifyApplication,
  { contact, publicUrl }: { contact: string | undefined; publicUrl: string },
): void {
  if (contact === undefined) return;
  // At midnight, so that it is the same all day: less than a year ahead, as §2.5.5 asks.
  const expires = () =>
    `${new Date(Date.now() + yearInMs - 86_400_000).toISOString().slice(0, 10)}T00:00:00Z`;
  const lines = () => [
    `Contact: ${contact}`,
    `Expires: ${expires()}`,
    'Preferred-Languages: nl, en',
    `Canonical: ${new URL('/.well-known/security.txt', publicUrl).href}`,
  ];
  app
    .getHttpAdapter()
    .getInstance()
    .get('/.well-known/security.txt', openRoute('Whom to tell about a hole.'), (_request, reply) =>
      reply
        .header('Cache-Control', 'public, max-age=86400')
        .type('text/plain; charset=utf-8')
        .send(`${lines().join('\n')}\n`),
    );
}
