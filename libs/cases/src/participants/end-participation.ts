import { Injectable } from '@nestjs/common';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { type Actor, DomainError, isId } from '#lib/kernel';
import { Case } from '../case-file/case.js';
import { Grants } from './grants.js';

@Injectable()
export class EndParticipation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly grants: Grants,
  ) {}

  execute(actor: Actor, caseId: string, participantId: string): Promise<void> {
    return this.unitOfWork.run(actor, async () => {
      const file = await this.gate.load(actor, 'invite', Case, caseId);
      file.assertOpen();
      if (!isId(participantId) || !(await this.grants.end(actor, file, participantId)))
        throw DomainError.notFound();
    });
  }
}
