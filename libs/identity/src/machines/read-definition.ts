import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';
import { type Actor, DomainError } from '#lib/kernel';
import { describeTable, TableCatalogue } from '#lib/table-definition';
import { TableDirectory } from '../tables/table-directory.query.js';
import type { TableDefinitionView } from './table-definitions.dto.js';

const tableCode = /^[a-z0-9-]{1,50}$/;

/** How a table works, for the systems of organisations with a valid covenant for it. Nothing about people or cases. */
@Injectable()
export class ReadDefinition {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: TableDirectory,
    private readonly catalogue: TableCatalogue,
  ) {}

  execute(actor: Actor, code: string): Promise<TableDefinitionView> {
    return this.unitOfWork.lookUp(actor, async () => {
      const table = tableCode.test(code) ? await this.directory.byCode(code) : null;
      const partners = table ? await this.directory.organisations(table.id) : [];
      if (!table || !partners.some(({ id }) => id === actor.organisationId)) throw DomainError.notFound();
      return {
        code: table.code,
        kind: table.kind,
        definition: describeTable(this.catalogue.get(table.kind)),
      };
    });
  }
}
