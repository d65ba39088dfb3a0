import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';
import { type Actor, Clock } from '#lib/kernel';
import { hashToken } from '../sessions/session.js';
import { needsSecondFactor } from '../sessions/pending-steps.js';
import { SignInOptions } from '../sessions/sign-in-options.js';
import { confidentialityStatement } from '../statement/confidentiality-statement.js';
import type { AccountView } from './account.dto.js';

@Injectable()
export class AccountQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly options: SignInOptions,
  ) {}

  of(actor: Actor, token: string): Promise<AccountView | null> {
    return this.unitOfWork.lookUp(actor, async () => {
      const [row] = await this.unitOfWork.manager.query<Omit<AccountView, 'needsSecondFactor'>[]>(select, [
        actor.personId,
        this.clock.today(),
        hashToken(token),
        confidentialityStatement.version,
      ]);
      return row
        ? { ...row, needsSecondFactor: needsSecondFactor(actor, this.options.secondFactorFor) }
        : null;
    });
  }
}

const select = `
  SELECT p.id, p.name, p.username, p.email, s.method AS "signedInWith",
         json_build_object('id', o.id, 'name', o.name) AS organisation,
         p.password_hash IS NOT NULL AS "hasPassword",
         (SELECT to_char(max(valid_to), 'YYYY-MM-DD') FROM identity.screening WHERE person_id = p.id) AS "screenedUntil",
         (SELECT to_char(min(accepted_on), 'YYYY-MM-DD') FROM identity.statement_acceptance
           WHERE person_id = p.id AND version = $4) AS "statementAcceptedOn",
         (SELECT json_build_object('confirmedAt', f.confirmed_at, 'recoveryCodesLeft',
                   (SELECT count(*) FROM identity.recovery_code r WHERE r.person_id = p.id AND r.used_at IS NULL))
            FROM identity.second_factor f WHERE f.person_id = p.id AND f.confirmed_at IS NOT NULL) AS "secondFactor",
         COALESCE((SELECT json_agg(json_build_object(
                     'tableId', t.id, 'tableName', t.name, 'role', m.role, 'organisationName', mo.name,
                     'endsOn', m.ends_on,
                     'active', EXISTS (SELECT FROM identity.active_membership($2::date) a
                                        WHERE a.person_id = m.person_id AND a.table_id = m.table_id
                                          AND a.organisation_id = m.organisation_id AND a.role = m.role)
                   ) ORDER BY t.name, m.role)
                     FROM identity.membership m
                     JOIN identity.casus_table t ON t.id = m.table_id
                     JOIN identity.organisation mo ON mo.id = m.organisation_id
                    WHERE m.person_id = p.id AND (m.ends_on IS NULL OR m.ends_on >= $2)), '[]') AS seats
    FROM identity.person p
    JOIN identity.organisation o ON o.id = p.organisation_id
    JOIN identity.session s ON s.person_id = p.id AND s.token_hash = $3
   WHERE p.id = $1`;
