import { UnsupportedMediaTypeException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** Bodies are JSON and nothing else: form encodings would let a plain HTML form of another site speak to us. */
export function assertJson(request: FastifyRequest): void {
  const type = request.headers['content-type'];
  if (type !== undefined && !/^application\/json\s*(;|$)/i.test(type))
    throw new UnsupportedMediaTypeException();
}
