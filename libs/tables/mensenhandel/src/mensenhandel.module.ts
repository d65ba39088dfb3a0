import { Module } from '@nestjs/common';
import { TableCatalogue, TableCatalogueModule } from '#lib/table-definition';
import { mensenhandel } from './mensenhandel.js';

@Module({ imports: [TableCatalogueModule] })
export class MensenhandelModule {
  constructor(catalogue: TableCatalogue) {
    catalogue.register(mensenhandel);
  }
}
