import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { problemSchema } from './problem-schema.js';

const methods = ['get', 'post', 'patch', 'delete'] as const;

/** The OpenAPI 3 description of every endpoint, from the same decorators that validate. */
export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setTitle('Casustafel')
    .setDescription('Casework at casustafels: signals, triage, cases, follow-up actions, and the audit log.')
    .setVersion('1')
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/nl/')
    .setContact('Casustafel', '', 'beheer@casustafel.example')
    .addCookieAuth('casustafel_session')
    .build();
  const document = SwaggerModule.createDocument(app, about, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  for (const path of Object.values(document.paths)) {
    for (const method of methods) {
      const operation = path[method];
      if (!operation) continue;
      operation.responses['default'] = {
        description: 'A problem (RFC 9457).',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      };
    }
  }
  const schemas = { ...document.components?.schemas, Problem: problemSchema };
  return { ...document, components: { ...document.components, schemas } };
}
