import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { TableDirectory } from '#lib/identity';
import { type Actor, DomainError, newId } from '#lib/kernel';
import { TableCatalogue, type Track, trackOf } from '#lib/table-definition';
import { Case } from '../case-file/case.js';
import { CaseAccess } from '../case-file/case-access.query.js';
import { caseAudit } from '../cases.audit.js';
import { checkSubject } from './check-subject.js';
import { assertNeutralTitle } from './neutral-title.js';
import { Subject } from './subject.js';

export interface NewSubject {
  readonly kind: string;
  readonly role?: string | null | undefined;
  readonly name: string;
  /** `YYYY-MM-DD` */
  readonly birthDate?: string | null | undefined;
  readonly address?: string | null | undefined;
}

@Injectable()
export class AddSubject {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly tables: TableDirectory,
    private readonly catalogue: TableCatalogue,
    private readonly cases: CaseAccess,
  ) {}

  execute(actor: Actor, caseId: string, input: NewSubject): Promise<{ id: string }> {
    return this.unitOfWork.run(actor, async () => {
      const file = await this.gate.load(actor, 'change', Case, caseId);
      await this.cases.keepOpen(caseId);
      const definition = this.catalogue.get((await this.tables.byId(file.tableId)).kind);
      const errors = checkSubject(definition, input);
      if (errors.length > 0)
        throw new DomainError('invalid', 'validation-failed', 'Controleer de invoer.', errors);
      if (input.kind === 'person') {
        // Read again: until it was held open, somebody could give it another title.
        const { title } = await this.unitOfWork.manager.findOneByOrFail(Case, { id: caseId });
        assertNeutralTitle(title, [input.name], 'name');
      }
      return this.toCase(actor, file, input);
    });
  }

  /** For a case that the actor was already found to may change, and a subject found fit for its table. */
  async toCase(actor: Actor, file: Case, input: NewSubject): Promise<{ id: string }> {
    const subject = Object.assign(new Subject(), {
      id: newId(),
      caseId: file.id,
      kind: input.kind,
      role: input.role ?? null,
      name: input.name,
      birthDate: input.birthDate ?? null,
      address: input.address ?? null,
      track: await this.trackOf(file, input.role),
    });
    await this.unitOfWork.manager.save(Subject, subject);
    await this.audit.record(actor, caseAudit.subjectAdded, {
      objectType: 'subject',
      objectId: subject.id,
      caseId: file.id,
      tableId: file.tableId,
      purpose: file.purpose,
    });
    return { id: subject.id };
  }

  private async trackOf(file: Case, role: string | null | undefined): Promise<Track | 'shared'> {
    const definition = this.catalogue.get((await this.tables.byId(file.tableId)).kind);
    return trackOf(definition.personRoles.find(({ code }) => code === role)?.line);
  }
}
