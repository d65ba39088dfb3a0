import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';
import { Clock, newId } from '#lib/kernel';

interface KnownPerson {
  readonly personId: string;
  readonly organisationId: string;
  readonly linkedBy: LinkedBy;
  readonly privileged: boolean;
}

type LinkedBy = 'mail' | 'administrator';

/** SQL: `p` has or had special rights, so a mail address is not enough (BIO2 8.02). */
const privileged = `
  (p.duties <> '{}' OR EXISTS (SELECT FROM identity.membership m WHERE m.person_id = p.id
     AND m.role IN ('chair', 'process-coordinator')))`;

/** Who somebody is at a provider: by its id for them, in the running transaction. */
@Injectable()
export class ExternalIdentities {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async find(issuer: string, subject: string): Promise<KnownPerson | null> {
    const [found] = await this.unitOfWork.manager.query<KnownPerson[]>(
      `SELECT p.id AS "personId", p.organisation_id AS "organisationId", e.linked_by AS "linkedBy",
              ${privileged} AS privileged
         FROM identity.external_identity e JOIN identity.person p ON p.id = e.person_id
        WHERE e.issuer = $1 AND e.subject = $2`,
      [issuer, subject],
    );
    return found ?? null;
  }

  /** Organisations that go by one of these codes or OINs. */
  async organisationsCalled(names: readonly string[]): Promise<string[]> {
    const rows = await this.unitOfWork.manager.query<{ id: string }[]>(
      `SELECT id FROM identity.organisation WHERE code = ANY ($1) OR oin = ANY ($1)`,
      [names],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * The one person of these organisations with this mail address who is not linked to this provider yet. `null` when
   * there is none, or more than one.
   */
  async byMail(
    issuer: string,
    mail: string,
    organisationIds: readonly string[],
  ): Promise<{ personId: string; privileged: boolean } | null> {
    const rows = await this.unitOfWork.manager.query<{ personId: string; privileged: boolean }[]>(
      `SELECT p.id AS "personId", ${privileged} AS privileged
         FROM identity.person p
        WHERE lower(p.email) = lower($2) AND p.organisation_id = ANY ($3) AND p.active
          AND NOT EXISTS (SELECT FROM identity.external_identity e WHERE e.person_id = p.id AND e.issuer = $1)
        LIMIT 2`,
      [issuer, mail, organisationIds],
    );
    return rows.length === 1 ? (rows[0] ?? null) : null;
  }

  /** False when this person is linked to the provider already, or somebody else goes by that id there. */
  async link(
    personId: string,
    identity: { issuer: string; subject: string },
    by: LinkedBy,
  ): Promise<boolean> {
    const linked = await this.unitOfWork.manager.query<object[]>(
      `INSERT INTO identity.external_identity (id, person_id, issuer, subject, linked_at, linked_by)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING id`,
      [newId(), personId, identity.issuer, identity.subject, this.clock.now(), by],
    );
    return linked.length > 0;
  }

  /** False when there was no link. */
  async unlink(personId: string): Promise<boolean> {
    const [gone] = await this.unitOfWork.manager.query<[object[], number]>(
      `DELETE FROM identity.external_identity WHERE person_id = $1 RETURNING id`,
      [personId],
    );
    return gone.length > 0;
  }
}
