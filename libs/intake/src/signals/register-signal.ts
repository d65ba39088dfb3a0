import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { checkSubject, Numbers } from '#lib/cases';
import { UnitOfWork } from '#lib/database';
import { type CasusTable, TableDirectory } from '#lib/identity';
import { type Actor, Clock, DomainError, type FieldError, newId } from '#lib/kernel';
import { destroyBy, TableCatalogue, type TableDefinition } from '#lib/table-definition';
import { signalAudit } from '../intake.audit.js';
import { signalReceived } from '../intake.messages.js';
import type { RegisterSignalDto } from './signal.dto.js';
import { Signal } from './signal.js';
import { SignalSubject } from './signal-subject.js';
import { TellLeaders } from './tell-leaders.js';

@Injectable()
export class RegisterSignal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly tables: TableDirectory,
    private readonly catalogue: TableCatalogue,
    private readonly numbers: Numbers,
    private readonly tellLeaders: TellLeaders,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, input: RegisterSignalDto): Promise<{ id: string; number: string }> {
    return this.unitOfWork.run(actor, async () => {
      const table = await this.tables.byCode(input.tableCode);
      const membership = actor.memberships.find((one) => one.tableId === table?.id);
      if (!table || !membership) {
        throw DomainError.invalid('tableCode', 'unknown', 'Kies een tafel waaraan u deelneemt.');
      }
      const definition = this.catalogue.get(table.kind);
      const errors = [...checkMunicipality(table, input), ...checkSignal(definition, input)];
      if (errors.length > 0) throw DomainError.invalidFields(errors);
      const signal = await this.make(actor, membership.organisationId, table, definition, input);
      this.gate.require(actor, 'register', signal);
      await this.unitOfWork.manager.save(Signal, signal);
      await this.audit.record(actor, signalAudit.registered, {
        objectType: 'signal',
        objectId: signal.id,
        tableId: table.id,
      });
      await this.tellLeaders.execute(actor, signalReceived, signal);
      return { id: signal.id, number: signal.number };
    });
  }

  private async make(
    actor: Actor,
    organisationId: string,
    table: CasusTable,
    definition: TableDefinition,
    input: RegisterSignalDto,
  ): Promise<Signal> {
    const { tableCode: _tableCode, subjects, ...rest } = input;
    return Object.assign(new Signal(), {
      ...rest,
      municipality: input.municipality ?? null,
      occasion: input.occasion ?? null,
      request: input.request ?? null,
      id: newId(),
      number: await this.numbers.next(table, 'S'),
      tableId: table.id,
      reporterId: actor.personId,
      organisationId,
      receivedAt: this.clock.now(),
      status: 'received',
      destroyBy: destroyBy(definition, this.clock.today()),
      caseId: null,
      subjects: subjects.map((subject) =>
        Object.assign(new SignalSubject(), {
          id: newId(),
          kind: subject.kind,
          role: subject.role ?? null,
          name: subject.name,
          birthDate: subject.birthDate ?? null,
          address: subject.address ?? null,
        }),
      ),
    });
  }
}

function checkMunicipality(
  { municipalities }: CasusTable,
  { municipality }: RegisterSignalDto,
): FieldError[] {
  if (municipality === undefined ? municipalities.length === 0 : municipalities.includes(municipality))
    return [];
  const message =
    municipalities.length === 0
      ? 'Deze tafel is van één gemeente; kies er geen.'
      : 'Kies de gemeente waarover het signaal gaat.';
  return [{ field: 'municipality', code: municipality === undefined ? 'required' : 'unknown', message }];
}

function checkSignal(definition: TableDefinition, input: RegisterSignalDto): FieldError[] {
  const errors = input.subjects.flatMap((subject, index) =>
    checkSubject(definition, subject, `subjects[${index}].`),
  );
  input.themes.forEach((theme, index) => {
    if (!definition.themes.some(({ code }) => code === theme)) {
      errors.push({ field: `themes[${index}]`, code: 'unknown', message: 'Dit thema kent deze tafel niet.' });
    }
  });
  if (!input.factsConfirmed) {
    errors.push({
      field: 'factsConfirmed',
      code: 'not-confirmed',
      message: 'Bevestig dat u de feiten hebt gecontroleerd; u blijft er verantwoordelijk voor.',
    });
  }
  return errors;
}
