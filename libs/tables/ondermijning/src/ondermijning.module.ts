import { Module } from '@nestjs/common';
import { TableCatalogue, TableCatalogueModule } from '#lib/table-definition';
import { ondermijning } from './ondermijning.js';

@Module({ imports: [TableCatalogueModule] })
export class OndermijningModule {
  constructor(catalogue: TableCatalogue) {
    catalogue.register(ondermijning);
  }
}
