import { Module } from '@nestjs/common';
import { TableCatalogue, TableCatalogueModule } from '#lib/table-definition';
import { zorgEnVeiligheid } from './zorg-en-veiligheid.js';

@Module({ imports: [TableCatalogueModule] })
export class ZorgEnVeiligheidModule {
  constructor(catalogue: TableCatalogue) {
    catalogue.register(zorgEnVeiligheid);
  }
}
