import { isOverHttps } from '#lib/http';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Each says one thing about one browser; none of them says who somebody is. */
export type CookieName = 'casustafel_session' | 'casustafel_second_factor' | 'casustafel_openid';

export const sessionCookie = 'casustafel_session';
export const secondFactorCookie = 'casustafel_second_factor';
export const openIdCookie = 'casustafel_openid';

/** Over HTTPS no other host and no plain page can set our cookies (`__Host-`, RFC 6265bis §4.1.3.2). */
function nameOn(request: FastifyRequest, name: CookieName): string {
  return isOverHttps(request) ? `__Host-${name}` : name;
}

export function readCookie(request: FastifyRequest, name: CookieName): string | null {
  return request.cookies[nameOn(request, name)] || null;
}

/** `sameSite` is strict unless the answer comes back from another site, as with OpenID Connect. */
export function setCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  name: CookieName,
  given: { token: string; expiresAt: Date },
  sameSite: 'strict' | 'lax' = 'strict',
): void {
  const secure = isOverHttps(request);
  const expires = given.expiresAt;
  void reply.setCookie(nameOn(request, name), given.token, {
    path: '/',
    httpOnly: true,
    sameSite,
    secure,
    expires,
  });
}

export function clearCookie(request: FastifyRequest, reply: FastifyReply, name: CookieName): void {
  void reply.clearCookie(nameOn(request, name), { path: '/', secure: isOverHttps(request) });
}
