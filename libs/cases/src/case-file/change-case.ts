import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { claimVersion, UnitOfWork } from '#lib/database';
import { TableDirectory } from '#lib/identity';
import { type Actor, DomainError } from '#lib/kernel';
import { TableCatalogue, validateDetails } from '#lib/table-definition';
import { caseAudit } from '../cases.audit.js';
import { assertNeutralTitle } from '../subjects/neutral-title.js';
import { Subject } from '../subjects/subject.js';
import type { ChangeCaseDto } from './case.dto.js';
import { Case } from './case.js';

@Injectable()
export class ChangeCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly tables: TableDirectory,
    private readonly catalogue: TableCatalogue,
  ) {}

  execute(actor: Actor, id: string, version: number, input: ChangeCaseDto): Promise<{ version: number }> {
    return this.unitOfWork.run(actor, async () => {
      const { manager } = this.unitOfWork;
      const file = await this.gate.load(actor, 'change', Case, id);
      await claimVersion(manager, Case, id, version);
      file.assertOpen();
      const definition = this.catalogue.get((await this.tables.byId(file.tableId)).kind);
      const errors = input.details === undefined ? [] : validateDetails(definition, input.details);
      if (errors.length > 0)
        throw new DomainError('invalid', 'validation-failed', 'Controleer de invoer.', errors);
      const fields = changedFields(file, input);
      if (input.title !== undefined) {
        const persons = await manager.findBy(Subject, { caseId: id, kind: 'person' });
        assertNeutralTitle(
          input.title,
          persons.map(({ name }) => name),
          'title',
        );
        file.title = input.title;
      }
      if (input.details !== undefined) {
        file.details = input.details;
        file.detailsVersion = definition.detailsVersion;
      }
      await manager.save(Case, file);
      await this.audit.record(actor, caseAudit.changed, {
        objectType: 'case',
        objectId: id,
        caseId: id,
        tableId: file.tableId,
        purpose: file.purpose,
        fields,
      });
      return { version: file.version };
    });
  }
}

/** Names of what will be different; details are replaced as a whole, and hold plain values. */
function changedFields(file: Case, { title, details }: ChangeCaseDto): string[] {
  const names = details === undefined ? [] : Object.keys({ ...file.details, ...details });
  return [
    ...(title === undefined || title === file.title ? [] : ['title']),
    ...names.filter((name) => file.details[name] !== details?.[name]).map((name) => `details.${name}`),
  ];
}
