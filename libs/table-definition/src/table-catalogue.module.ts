import { Module } from '@nestjs/common';
import { TableCatalogue } from './table-catalogue.js';

@Module({ providers: [TableCatalogue], exports: [TableCatalogue] })
export class TableCatalogueModule {}
