import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { UnitOfWork } from '#lib/database';
import { type Actor, Clock, DomainError, newId } from '#lib/kernel';
import { identityAudit } from '../identity.audit.js';
import { confidentialityStatement } from './confidentiality-statement.js';
import type { StatementView } from './statement.dto.js';

/** The promise of confidentiality, once per person and version (WGS 1.11). */
@Injectable()
export class AcceptStatement {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  read(actor: Actor): Promise<StatementView> {
    return this.unitOfWork.lookUp(actor, async () => ({
      ...confidentialityStatement,
      acceptedOn: await this.acceptedOn(actor),
    }));
  }

  /** Accepting again changes nothing. Throws conflict when another version is in force. */
  execute(actor: Actor, version: string): Promise<void> {
    if (version !== confidentialityStatement.version) {
      throw new DomainError(
        'conflict',
        'statement-changed',
        'Deze tekst is niet meer de geldende. Lees de nieuwe.',
      );
    }
    return this.unitOfWork.run(actor, async () => {
      const { manager } = this.unitOfWork;
      await manager.query(`SELECT FROM identity.person WHERE id = $1 FOR UPDATE`, [actor.personId]);
      if ((await this.acceptedOn(actor)) === null) {
        await manager.query(
          `INSERT INTO identity.statement_acceptance (id, person_id, version, accepted_at, accepted_on)
           VALUES ($1, $2, $3, $4, $5)`,
          [newId(), actor.personId, version, this.clock.now(), this.clock.today()],
        );
      }
      await this.audit.record(actor, identityAudit.statementAccepted, {
        objectType: 'person',
        objectId: actor.personId,
      });
    });
  }

  private async acceptedOn(actor: Actor): Promise<string | null> {
    const [accepted] = await this.unitOfWork.manager.query<{ on: string }[]>(
      `SELECT to_char(min(accepted_on), 'YYYY-MM-DD') AS on FROM identity.statement_acceptance
        WHERE person_id = $1 AND version = $2 HAVING count(*) > 0`,
      [actor.personId, confidentialityStatement.version],
    );
    return accepted?.on ?? null;
  }
}
