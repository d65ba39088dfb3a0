import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { declarationsOf, operationIdOf } from './declarations.js';
import { describeAccess } from './describe-access.js';
import { describeAnswers } from './describe-answers.js';
import { describeParameters } from './describe-parameters.js';
import { operationsOf } from './operation.js';
import { problemResponses, problemSchemas } from './problems.js';
import { tags } from './tags.js';

/** The OpenAPI 3 description of every endpoint, from the same decorators that validate, guard and record. */
export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const document = SwaggerModule.createDocument(app, about(), { operationIdFactory: operationIdOf });
  const schemas = document.components?.schemas ?? {};
  const declarations = declarationsOf(app);
  for (const placed of operationsOf(document)) {
    const { operation } = placed;
    const declaration = declarations.get(operation.operationId ?? '');
    if (!declaration) continue;
    const isOpen = declaration.access.kind === 'public';
    describeAccess(operation, declaration);
    describeParameters(placed, isOpen);
    describeAnswers(placed, isOpen, schemas);
  }
  const components = {
    ...document.components,
    schemas: { ...schemas, ...problemSchemas },
    responses: problemResponses,
  };
  return { ...document, components };
}

function about() {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.0.3')
    .setTitle('Casustafel')
    .setDescription('Casework at casustafels: signals, triage, cases, follow-up actions, and the audit log.')
    .setVersion('1')
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/nl/')
    .setContact('Casustafel', 'https://github.com/casustafel/casustafel', 'beheer@casustafel.example')
    .addServer('/', 'The installation that gives this description.')
    .addCookieAuth(
      'casustafel_session',
      {
        type: 'apiKey',
        in: 'cookie',
        name: 'casustafel_session',
        description: 'Set by signing in. Over HTTPS its name is `__Host-casustafel_session`.',
      },
      'session',
    )
    .addBearerAuth(
      {
        type: 'http',
        scheme: 'bearer',
        bearerFormat: 'JWT',
        description: 'Signed by a machine client, of type `at+jwt` (RFC 9068, RFC 7523).',
      },
      'bearer',
    );
  for (const [name, text] of Object.entries(tags)) builder.addTag(name, text);
  return builder.build();
}
