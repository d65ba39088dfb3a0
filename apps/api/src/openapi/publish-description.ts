import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openRoute } from '#lib/http';
import { describeApi } from './describe-api.js';

/** `GET /api/v1/openapi.json`, for everybody and from any page (NL API Design Rules, publish-openapi). */
export function publishDescription(app: NestFastifyApplication): void {
  let description: string | undefined;
  app
    .getHttpAdapter()
    .getInstance()
    .get(
      '/api/v1/openapi.json',
      openRoute('What can be asked here, and nothing of anybody.'),
      (_request, reply) => {
        description ??= JSON.stringify(describeApi(app));
        return reply
          .header('Access-Control-Allow-Origin', '*')
          .header('Cross-Origin-Resource-Policy', 'cross-origin')
          .type('application/json')
          .send(description);
      },
    );
}
