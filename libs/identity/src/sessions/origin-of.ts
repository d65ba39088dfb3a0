import type { Origin } from '#lib/kernel';
import type { FastifyRequest } from 'fastify';

export function originOf(request: FastifyRequest): Origin {
  return { ipAddress: request.ip, userAgent: request.headers['user-agent']?.slice(0, 300) ?? null };
}
