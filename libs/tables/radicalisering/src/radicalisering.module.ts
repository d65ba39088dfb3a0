import { Module } from '@nestjs/common';
import { TableCatalogue, TableCatalogueModule } from '#lib/table-definition';
import { radicalisering } from './radicalisering.js';

@Module({ imports: [TableCatalogueModule] })
export class RadicaliseringModule {
  constructor(catalogue: TableCatalogue) {
    catalogue.register(radicalisering);
  }
}
