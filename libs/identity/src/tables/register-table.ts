import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { type Actor, DomainError, newId } from '#lib/kernel';
import { TableCatalogue } from '#lib/table-definition';
import { registerAudit } from '../register.audit.js';
import { CasusTable } from './casus-table.js';
import type { RegisterTableDto } from './register-table.dto.js';

/** Sets up a table of a kind that the installation knows. Nobody sits at it yet. */
@Injectable()
export class RegisterTable {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly catalogue: TableCatalogue,
  ) {}

  execute(actor: Actor, input: RegisterTableDto): Promise<{ id: string }> {
    return this.unitOfWork.run(actor, async () => {
      this.check(input);
      const table = Object.assign(new CasusTable(), {
        ...input,
        ...{ id: newId(), version: 1 },
        municipalities: input.municipalities ?? [],
        contactPoint: input.contactPoint ?? null,
      });
      this.gate.require(actor, 'administer', table);
      const inserted = await this.unitOfWork.manager
        .createQueryBuilder()
        .insert()
        .into(CasusTable)
        .values(table)
        .orIgnore()
        .returning('id')
        .execute();
      if ((inserted.raw as unknown[]).length !== 1) {
        throw new DomainError(
          'conflict',
          'table-exists',
          'Er is al een tafel met deze code of dit voorvoegsel.',
        );
      }
      await this.audit.record(actor, registerAudit.tableRegistered, {
        objectType: 'table',
        objectId: table.id,
        tableId: table.id,
      });
      return { id: table.id };
    });
  }

  private check({ code, kind, numberPrefix }: RegisterTableDto): void {
    if (!/^[a-z0-9][a-z0-9-]*$/.test(code)) {
      throw DomainError.invalid('code', 'malformed', 'Gebruik kleine letters, cijfers en streepjes.');
    }
    if (!/^[A-Z][A-Z0-9]*$/.test(numberPrefix)) {
      throw DomainError.invalid('numberPrefix', 'malformed', 'Gebruik hoofdletters en cijfers.');
    }
    if (!this.catalogue.all().some((one) => one.kind === kind)) {
      throw DomainError.invalid('kind', 'unknown', 'Deze soort tafel bestaat hier niet.');
    }
  }
}
