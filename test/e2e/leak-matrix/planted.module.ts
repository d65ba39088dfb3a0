import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { AuthorizationModule } from '#lib/authorization';

/** Runs controllers along with an application, as a new library would bring them. */
@Module({})
export class PlantedModule {
  static of(controllers: readonly Type[]): DynamicModule {
    return { module: PlantedModule, imports: [AuthorizationModule], controllers: [...controllers] };
  }
}
