import { Injectable } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { type Access, accessMetadata } from './access.js';

/** One handler of one controller. */
export interface Endpoint {
  /** `Controller.method`, as a person finds it. */
  readonly name: string;
  readonly handler: object;
  readonly controller: object;
  /** What it declares; every endpoint of an application that booted declares something. */
  readonly access: Access | undefined;
}

/** All endpoints of the running application. */
@Injectable()
export class Endpoints {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  all(): Endpoint[] {
    return this.discovery.getControllers().flatMap(({ metatype }) => {
      const prototype = (metatype as { prototype: Record<string, object> } | null)?.prototype;
      if (!metatype || !prototype) return [];
      return this.scanner.getAllMethodNames(prototype).flatMap((method) => {
        const handler = prototype[method];
        if (handler === undefined || !Reflect.hasMetadata(PATH_METADATA, handler)) return [];
        const access = Reflect.getMetadata(accessMetadata, handler) as Access | undefined;
        return { name: `${metatype.name}.${method}`, handler, controller: metatype, access };
      });
    });
  }
}
