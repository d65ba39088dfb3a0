import type { OpenAPIObject } from '@nestjs/swagger';

export type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
export type Responses = Operation['responses'];
export type Response = Extract<Responses[string], { description: string }>;
export type Parameter = Extract<NonNullable<Operation['parameters']>[number], { name: string }>;

/** One operation, and where it is. */
export interface Placed {
  readonly path: string;
  readonly method: 'get' | 'post' | 'patch' | 'delete';
  readonly operation: Operation;
}

export function parametersOf({ parameters = [] }: Operation): Parameter[] {
  return parameters.filter((one): one is Parameter => 'name' in one);
}

/** What can be called, in a document; other keys of a path are no operations. */
export function operationsOf({ paths }: OpenAPIObject): Placed[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    (['get', 'post', 'patch', 'delete'] as const).flatMap((method) => {
      const operation = item[method];
      return operation ? { path, method, operation } : [];
    }),
  );
}
