import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DiscoveryService, MetadataScanner, ModulesContainer } from '@nestjs/core';
import { declaredEvent } from '#lib/audit';
import { type Access, Endpoints } from '#lib/authorization';

/** What an endpoint says of itself in the code. */
export interface Declaration {
  readonly access: Access;
  /** Code of the event that it leaves in the log. */
  readonly event: string | undefined;
}

/** `CasesController` and `index` make `Cases_index`. */
export function operationIdOf(controller: string, method: string): string {
  return `${controller.replace(/Controller$/, '')}_${method}`;
}

/** By operation id. From the modules themselves: an application that only describes itself makes no providers. */
export function declarationsOf(app: NestFastifyApplication): ReadonlyMap<string, Declaration> {
  const discovery = new DiscoveryService(app.get(ModulesContainer));
  const all = new Endpoints(discovery, new MetadataScanner()).all();
  return new Map(
    all.flatMap(({ name, handler, access }) => {
      const [controller = '', method = ''] = name.split('.');
      const declared = access && { access, event: declaredEvent(handler) };
      return declared ? [[operationIdOf(controller, method), declared] as const] : [];
    }),
  );
}
