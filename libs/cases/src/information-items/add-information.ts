import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { TableDirectory } from '#lib/identity';
import { type Actor, Clock, DomainError, type FieldError, newId } from '#lib/kernel';
import {
  dataCategory,
  type DataCategoryCode,
  TableCatalogue,
  type TableDefinition,
} from '#lib/table-definition';
import { Case } from '../case-file/case.js';
import { CaseAccess } from '../case-file/case-access.query.js';
import { caseAudit } from '../cases.audit.js';
import type { AddInformationDto } from './information-item.dto.js';
import { InformationItem, type Release } from './information-item.js';
import { Releases } from './releases.js';

@Injectable()
export class AddInformation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly tables: TableDirectory,
    private readonly catalogue: TableCatalogue,
    private readonly cases: CaseAccess,
    private readonly releases: Releases,
    private readonly clock: Clock,
  ) {}

  /**
   * Brings in a piece of information for the organisation through whose seat the actor takes part. Police, judicial, health and
   * other special data stay hidden until their source releases them (L-12).
   */
  execute(actor: Actor, caseId: string, input: AddInformationDto): Promise<{ id: string }> {
    return this.unitOfWork.run(actor, async () => {
      const file = await this.gate.load(actor, 'add-information', Case, caseId);
      await this.cases.keepOpen(caseId);
      const definition = this.catalogue.get((await this.tables.byId(file.tableId)).kind);
      const category = checkedCategory(definition, input);
      const release = input.release ?? usualRelease(category);
      const errors = await this.releases.check(file.tableId, category, { ...input, release });
      if (errors.length > 0)
        throw new DomainError('invalid', 'validation-failed', 'Controleer de invoer.', errors);
      const item = Object.assign(new InformationItem(), {
        id: newId(),
        caseId,
        tableId: file.tableId,
        sourceOrganisationId: await this.sourceOf(actor, file),
        nature: input.nature,
        category,
        content: input.content,
        conditions: input.conditions ?? null,
        track: input.track ?? 'shared',
        release,
        addedBy: actor.personId,
        addedAt: this.clock.now(),
      });
      await this.unitOfWork.manager.save(InformationItem, item);
      await this.releases.set(actor, item, { ...input, release });
      await this.audit.record(actor, caseAudit.informationAdded, {
        objectType: 'information-item',
        objectId: item.id,
        caseId,
        tableId: file.tableId,
        purpose: file.purpose,
      });
      return { id: item.id };
    });
  }

  /** Whoever sits for two organisations brings it in for the one that may: to the other it would be shown as its own. */
  private async sourceOf(actor: Actor, { id, tableId }: Case): Promise<string> {
    for (const seat of actor.memberships.filter((one) => one.tableId === tableId)) {
      const alone = { ...actor, memberships: [seat] };
      const may = this.gate.permitted(alone, 'add-information', Case, 'c', 2);
      const found = await this.unitOfWork.manager.query<object[]>(
        `SELECT FROM cases.case c WHERE c.id = $1 AND ${may.sql}`,
        [id, ...may.values],
      );
      if (found.length > 0) return seat.organisationId;
    }
    // The case was found: what opened it has ended since.
    throw DomainError.notFound();
  }
}

function checkedCategory(definition: TableDefinition, input: AddInformationDto): DataCategoryCode {
  const errors: FieldError[] = [];
  const category = definition.dataCategories.find((code) => code === input.category);
  if (!category)
    errors.push({
      field: 'category',
      code: 'unknown',
      message: 'Deze soort gegevens mag aan deze tafel niet worden gedeeld.',
    });
  const { track } = input;
  if (track && track !== 'shared' && !definition.actionLines?.some(({ code }) => code === track))
    errors.push({ field: 'track', code: 'unknown', message: 'Dit spoor kent deze tafel niet.' });
  if (!category || errors.length > 0)
    throw new DomainError('invalid', 'validation-failed', 'Controleer de invoer.', errors);
  return category;
}

function usualRelease(category: DataCategoryCode): Release {
  return dataCategory(category).sensitivity === 'normal' ? 'participants' : 'source';
}
