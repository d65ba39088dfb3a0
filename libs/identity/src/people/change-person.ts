import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { claimVersion, UnitOfWork } from '#lib/database';
import { type Actor, Clock, DomainError, type Duty } from '#lib/kernel';
import { changedByAdministrator } from '../account-news/account.messages.js';
import { AccountNews } from '../account-news/account-news.js';
import { FormerMailAddresses } from '../account-news/former-mail-addresses.js';
import { changedFields } from '../changed-fields.js';
import { Organisation } from '../organisations/organisation.js';
import { registerAudit } from '../register.audit.js';
import { Administrators } from './administrators.js';
import { assertDeclaredBy } from './assert-declared.js';
import { assertNotOwn } from './own-rights.js';
import type { ChangePersonDto } from './person.dto.js';
import { Person } from './person.js';
import { assertWellFormedPerson } from './well-formed-person.js';

/** What somebody may do hangs on these. */
const rights = ['organisationId', 'duties', 'noCommercialDutiesDeclaredOn'];

@Injectable()
export class ChangePerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly administrators: Administrators,
    private readonly formerAddresses: FormerMailAddresses,
    private readonly news: AccountNews,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, id: string, version: number, input: ChangePersonDto): Promise<{ version: number }> {
    return this.unitOfWork.run(actor, async () => {
      const { manager } = this.unitOfWork;
      const person = await this.gate.load(actor, 'change', Person, id);
      await claimVersion(manager, Person, id, version);
      assertWellFormedPerson(input);
      assertDeclaredBy(this.clock.today(), input.noCommercialDutiesDeclaredOn);
      const fields = changedFields(person, input);
      if (fields.some((field) => rights.includes(field))) assertNotOwn(actor, id);
      if (fields.includes('organisationId')) await this.assertMayMove(id, input.organisationId ?? '');
      const changed = dutiesChanged(person.duties, input.duties ?? person.duties);
      if (changed.lost.includes('administrator')) await this.administrators.assertOthersThan(id);
      await manager.update(Person, { id }, { ...input, version: version + 1 });
      const about = { objectType: 'person', objectId: id };
      await this.audit.record(actor, registerAudit.personChanged, { ...about, fields });
      if (fields.includes('duties')) {
        const duties = [...changed.gained, ...changed.lost].map((duty) => `duties.${duty}`);
        await this.audit.record(actor, registerAudit.dutiesChanged, { ...about, fields: duties });
        if (changed.gained.length > 0) await this.news.dutiesGiven(actor, id);
      }
      if (fields.includes('email')) {
        const kept = await this.formerAddresses.keep(id, person.email);
        await this.news.byAdministrator(actor, id, changedByAdministrator.mailAddress, kept);
      }
      return { version: version + 1 };
    });
  }

  /** Seats are for an organisation: they end before their holder goes to another one. */
  private async assertMayMove(id: string, organisationId: string): Promise<void> {
    const { manager } = this.unitOfWork;
    if (!(await manager.existsBy(Organisation, { id: organisationId }))) {
      throw DomainError.invalid('organisationId', 'unknown', 'Kies een organisatie die bestaat.');
    }
    const seated = await manager.query<object[]>(
      `SELECT FROM identity.membership WHERE person_id = $1 AND (ends_on IS NULL OR ends_on >= $2) LIMIT 1`,
      [id, this.clock.today()],
    );
    const contact = await manager.existsBy(Organisation, { contactPersonId: id });
    if (seated.length === 0 && !contact) return;
    throw DomainError.ruleBroken(
      'still-seated',
      'Beëindig eerst de plaatsen aan tafels voor de oude organisatie, en wijs daar een andere contactpersoon aan.',
    );
  }
}

function dutiesChanged(before: readonly Duty[], after: readonly Duty[]) {
  return {
    gained: after.filter((duty) => !before.includes(duty)),
    lost: before.filter((duty) => !after.includes(duty)),
  };
}
