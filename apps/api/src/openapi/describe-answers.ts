import type { OpenAPIObject } from '@nestjs/swagger';
import type { Operation, Placed, Response } from './operation.js';
import { parametersOf } from './operation.js';
import { problemResponse, type ProblemStatus } from './problems.js';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

const etag = {
  ETag: {
    description: 'The version: send it back as `If-Match`.',
    schema: { type: 'string', example: '"3"' },
  },
};

/** What is answered, and every problem that can be instead. A text in the code comes before ours. */
export function describeAnswers(placed: Placed, isOpen: boolean, schemas: Schemas): void {
  const { operation } = placed;
  for (const [status, response] of Object.entries(operation.responses)) {
    if (status < '4' && response && 'description' in response) describeAnswer(status, response, schemas);
  }
  for (const status of problemsOf(placed, isOpen)) {
    const declared = operation.responses[status];
    const text = declared && 'description' in declared ? declared.description : undefined;
    operation.responses[status] = problemResponse(status, text);
  }
}

function describeAnswer(status: string, response: Response, schemas: Schemas): void {
  const fields = fieldsOf(response, schemas);
  if (fields.includes('version')) response.headers = etag;
  if (response.description !== '') return;
  const done = { '201': 'Made or decided', '204': 'Done; there is nothing to say' }[status];
  const page = fields.includes('next') ? 'One page, and where the next one begins' : undefined;
  response.description = `${done ?? page ?? 'Done: what was asked'}.`;
}

function fieldsOf({ content }: Response, schemas: Schemas): string[] {
  const schema = content?.['application/json']?.schema;
  const name = schema && '$ref' in schema ? (schema.$ref.split('/').at(-1) ?? '') : '';
  const named = schemas[name];
  return named && 'properties' in named ? Object.keys(named.properties ?? {}) : [];
}

function problemsOf({ path, method, operation }: Placed, isOpen: boolean): ProblemStatus[] {
  const changes = method !== 'get';
  const guards = parametersOf(operation).some(({ name }) => name === 'If-Match');
  const asked: readonly (readonly [ProblemStatus, boolean])[] = [
    [400, true],
    [401, !isOpen || isDeclared(operation, 401)],
    [403, !isOpen || changes],
    [404, path.includes('{')],
    [409, changes && !isOpen],
    [412, guards],
    [413, operation.requestBody !== undefined],
    [415, operation.requestBody !== undefined],
    [422, changes && !isOpen],
    [428, guards],
    [429, true],
    ['default', true],
  ];
  return asked.filter(([, can]) => can).map(([status]) => status);
}

function isDeclared({ responses }: Operation, status: number): boolean {
  return responses[status] !== undefined;
}
