import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import type { Access, Endpoint } from '#lib/authorization';

/** One endpoint as it is asked. */
export interface Route {
  /** `Controller.method`. */
  readonly name: string;
  readonly method: string;
  /** As the description of the API has it: `/api/v1/cases/{id}`. */
  readonly path: string;
  /** What its path names, in order: the word before a parameter and the parameter, such as `cases/:id`. */
  readonly names: readonly string[];
  readonly access: Access;
}

export function routeOf({ name, controller, handler, access }: Endpoint): Route {
  const at = (target: object) => String(Reflect.getMetadata(PATH_METADATA, target));
  const words = `${at(controller)}/${at(handler)}`.split('/').filter(Boolean);
  const isHealth = words[0] === 'health';
  const method = (Reflect.getMetadata(METHOD_METADATA, handler) ?? RequestMethod.GET) as RequestMethod;
  if (!access) throw new Error(`${name} declares nothing`);
  return {
    name,
    method: RequestMethod[method],
    path: `${isHealth ? '' : '/api/v1'}/${words.map((word) => word.replace(/^:(\w+)$/, '{$1}')).join('/')}`,
    names: words.flatMap((word, place) =>
      word.startsWith(':') ? [`${words[place - 1] ?? ''}/${word}`] : [],
    ),
    access,
  };
}
