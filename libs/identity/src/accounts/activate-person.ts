import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { claimVersion, UnitOfWork } from '#lib/database';
import { type Actor, Clock, DomainError } from '#lib/kernel';
import { AccountNews } from '../account-news/account-news.js';
import { missingText } from '../memberships/missing.js';
import { Seats } from '../memberships/seats.query.js';
import { assertNotOwn } from '../people/own-rights.js';
import { Person } from '../people/person.js';
import { registerAudit } from '../register.audit.js';
import type { AccountState } from './account.dto.js';

@Injectable()
export class ActivatePerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly seats: Seats,
    private readonly news: AccountNews,
    private readonly clock: Clock,
  ) {}

  /** Seats that waited begin today: on days gone by there was no account. */
  execute(actor: Actor, id: string, version: number): Promise<AccountState> {
    return this.unitOfWork.run(actor, async () => {
      const { manager } = this.unitOfWork;
      const person = await this.gate.load(actor, 'change', Person, id);
      await claimVersion(manager, Person, id, version);
      assertNotOwn(actor, id);
      if (person.active) throw new DomainError('conflict', 'already-active', 'Dit account is al actief.');
      await this.assertReady(person);
      const today = this.clock.today();
      await manager.query(
        `UPDATE identity.membership SET starts_on = $2, version = version + 1
          WHERE person_id = $1 AND starts_on < $2 AND (ends_on IS NULL OR ends_on >= $2)`,
        [id, today],
      );
      await manager.update(Person, { id }, { active: true, deactivatedOn: null, version: version + 1 });
      await this.audit.record(actor, registerAudit.personActivated, { objectType: 'person', objectId: id });
      if (person.duties.length > 0) await this.news.dutiesGiven(actor, id);
      return { active: true, version: version + 1 };
    });
  }

  /** No screening, no signed covenant: no account (L-16). The statement is accepted at the first sign-in. */
  private async assertReady({ id }: Person): Promise<void> {
    const seats = (await this.seats.of(id)).filter(({ state }) => state !== 'ended');
    const wanting = seats.map(({ missing, organisationName }) =>
      missing
        .map(({ code }) => code)
        .filter((code) => code !== 'not-active' && code !== 'no-statement')
        .map((code) => ({ field: 'account', code, message: missingText(code, organisationName) })),
    );
    const screened = seats.length > 0 || (await this.isScreened(id));
    if (screened && (wanting.length === 0 || wanting.some((missing) => missing.length === 0))) return;
    const noScreening = { field: 'account', code: 'no-screening', message: missingText('no-screening', '') };
    const errors = screened ? wanting.flat() : [noScreening];
    const once = [...new Map(errors.map((error) => [error.message, error])).values()];
    throw new DomainError('rule-broken', 'not-ready', 'Er ontbreekt nog iets voor dit account.', once);
  }

  private async isScreened(personId: string): Promise<boolean> {
    const rows = await this.unitOfWork.manager.query<object[]>(
      `SELECT FROM identity.screening WHERE person_id = $1 AND screened_on <= $2 AND valid_to >= $2
          AND (ended_on IS NULL OR ended_on > $2) LIMIT 1`,
      [personId, this.clock.today()],
    );
    return rows.length > 0;
  }
}
