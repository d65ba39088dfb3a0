import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { claimVersion, UnitOfWork } from '#lib/database';
import { type Actor, DomainError } from '#lib/kernel';
import { CaseAccess } from '../case-file/case-access.query.js';
import type { VersionView } from '../case-file/case.dto.js';
import { caseAudit } from '../cases.audit.js';
import type { ReleaseDto } from './information-item.dto.js';
import { InformationItem } from './information-item.js';
import { Releases } from './releases.js';

@Injectable()
export class ReleaseInformation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly cases: CaseAccess,
    private readonly releases: Releases,
  ) {}

  /** The source alone says who may see its information, and may take that back (WGS 2.29, L-12). */
  execute(actor: Actor, id: string, version: number, input: ReleaseDto): Promise<VersionView> {
    return this.unitOfWork.run(actor, async () => {
      const { manager } = this.unitOfWork;
      const item = await this.gate.load(actor, 'release', InformationItem, id);
      await this.cases.keepOpen(item.caseId);
      await claimVersion(manager, InformationItem, id, version);
      const errors = await this.releases.check(item.tableId, item.category, input);
      if (errors.length > 0)
        throw new DomainError('invalid', 'validation-failed', 'Controleer de invoer.', errors);
      // Not by save(): other names under the same kind of release are a new version too, and no column would differ.
      await manager.update(InformationItem, id, { release: input.release });
      await this.releases.set(actor, item, input);
      await this.audit.record(actor, caseAudit.informationReleased, {
        objectType: 'information-item',
        objectId: id,
        objectIds: input.organisationIds ?? [],
        caseId: item.caseId,
        tableId: item.tableId,
        fields: ['release'],
        reason: input.release,
      });
      return { version: version + 1 };
    });
  }
}
