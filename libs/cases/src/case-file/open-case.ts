import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import type { CasusTable } from '#lib/identity';
import { type Actor, Clock, DomainError } from '#lib/kernel';
import { TableCatalogue, type TableDefinition, validateDetails } from '#lib/table-definition';
import { caseAudit } from '../cases.audit.js';
import { Numbers } from '../numbering/numbers.js';
import { AddSubject, type NewSubject } from '../subjects/add-subject.js';
import { assertNeutralTitle } from '../subjects/neutral-title.js';
import { Case } from './case.js';

export interface CaseToOpen {
  readonly table: CasusTable;
  readonly title: string;
  /** Code of one of the table's purposes: fixed before anything of the case is stored (WGS 1.8(5), L-06). */
  readonly purpose: string;
  readonly details: Record<string, unknown>;
  readonly signalId: string | null;
  /** `YYYY-MM-DD` of the signal: the clock of destruction starts there (L-09). */
  readonly firstProcessedOn: string;
  readonly subjects: readonly NewSubject[];
  /** On a regional table: the municipality that answers for the case. */
  readonly municipality?: string | null;
}

@Injectable()
export class OpenCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly catalogue: TableCatalogue,
    private readonly numbers: Numbers,
    private readonly addSubject: AddSubject,
    private readonly clock: Clock,
  ) {}

  /** Field errors are named as in a triage: `case.purpose`, `case.details.…`. */
  execute(actor: Actor, input: CaseToOpen): Promise<Case> {
    return this.unitOfWork.run(actor, async () => {
      const definition = this.catalogue.get(input.table.kind);
      const purpose = purposeOf(definition, input);
      const persons = input.subjects.filter(({ kind }) => kind === 'person');
      assertNeutralTitle(
        input.title,
        persons.map(({ name }) => name),
        'case.title',
      );
      const opened = Case.open(definition, purpose.legalBasis, {
        number: await this.numbers.next(input.table),
        tableId: input.table.id,
        municipality: input.municipality ?? null,
        title: input.title,
        purpose: purpose.code,
        signalId: input.signalId,
        firstProcessedOn: input.firstProcessedOn,
        details: input.details,
        openedBy: actor.personId ?? '',
        openedAt: this.clock.now(),
      });
      this.gate.require(actor, 'open', opened);
      await this.unitOfWork.manager.save(Case, opened);
      await this.audit.record(actor, caseAudit.opened, {
        objectType: 'case',
        objectId: opened.id,
        caseId: opened.id,
        tableId: opened.tableId,
        purpose: opened.purpose,
      });
      for (const subject of input.subjects) await this.addSubject.toCase(actor, opened, subject);
      return opened;
    });
  }
}

function purposeOf(definition: TableDefinition, input: CaseToOpen) {
  const errors = validateDetails(definition, input.details).map((e) => ({ ...e, field: `case.${e.field}` }));
  const purpose = definition.purposes.find((one) => one.code === input.purpose);
  if (!purpose)
    errors.push({
      field: 'case.purpose',
      code: 'unknown',
      message: 'Kies een van de doelen van deze tafel.',
    });
  if (!purpose || errors.length > 0) {
    throw new DomainError('invalid', 'validation-failed', 'Controleer de invoer.', errors);
  }
  return purpose;
}
