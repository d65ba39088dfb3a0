import { Injectable } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';

/** One handler of one controller. */
export interface Endpoint {
  /** `Controller.method`, as a person finds it. */
  readonly name: string;
  readonly handler: object;
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
      if (!prototype) return [];
      return this.scanner
        .getAllMethodNames(prototype)
        .map((method) => ({ name: `${metatype?.name}.${method}`, handler: prototype[method] }))
        .filter(
          (one): one is Endpoint =>
            one.handler !== undefined && Reflect.hasMetadata(PATH_METADATA, one.handler),
        );
    });
  }
}
