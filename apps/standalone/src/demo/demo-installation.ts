import { Injectable } from '@nestjs/common';
import { auditEvent, AuditLog } from '#lib/audit';
import { UnitOfWork } from '#lib/database';
import {
  ActorFactory,
  CasusTable,
  Covenant,
  hashPassword,
  Membership,
  Organisation,
  Person,
  Screening,
  StatementAcceptance,
} from '#lib/identity';
import { type Actor, addPeriod, Clock, newId, systemActor, type TableRole } from '#lib/kernel';
import { demoAccounts } from './demo-accounts.js';
import type { DemoLeader, DemoTable } from './demo-data.js';
import { demoPassword } from './demo-password.js';
import { demoOrganisations } from './demo-organisations.js';

const seeded = auditEvent('installation.demo-seeded', 'create', 'Demogegevens geplaatst');

type DemoSeat = Omit<DemoLeader, 'role'> & { readonly role: TableRole };

/** Organisations, people and tables of the demo, and the actors that they are. */
@Injectable()
export class DemoInstallation {
  private readonly organisationIds = new Map(demoOrganisations.map(({ code }) => [code, newId()]));
  private readonly tableIds = new Map<string, string>();
  private readonly personIds = new Map(demoAccounts.map(({ username }) => [username, newId()]));

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly actors: ActorFactory,
    private readonly clock: Clock,
  ) {}

  /** False when anybody is known already: a database in use is left alone. */
  isNeeded(): Promise<boolean> {
    return this.unitOfWork.lookUp(
      systemActor('demo'),
      async () => !(await this.unitOfWork.manager.existsBy(Person, {})),
    );
  }

  async place(tables: readonly DemoTable[]): Promise<void> {
    const passwordHash = await hashPassword(demoPassword);
    const today = this.clock.today();
    const lastYear = addPeriod(today, { years: -1 });
    const actor = systemActor('demo');
    await this.unitOfWork.run(actor, async () => {
      const { manager } = this.unitOfWork;
      await manager.insert(
        Organisation,
        demoOrganisations.map((one) => ({
          ...one,
          id: this.organisationId(one.code),
          mailbox: null,
          contactPersonId: null,
          version: 1,
        })),
      );
      await manager.insert(
        Person,
        demoAccounts.map(({ username, name, organisation, duties }) => ({
          id: this.personId(username),
          username,
          name,
          email: `${username}@${organisation}.example`,
          organisationId: this.organisationId(organisation),
          passwordHash,
          active: true,
          deactivatedOn: null,
          duties: [...(duties ?? [])],
          noCommercialDutiesDeclaredOn: lastYear,
          version: 1,
        })),
      );
      await this.screen(lastYear);
      for (const { code } of demoOrganisations) await this.appointContact(code);
      for (const table of tables) await this.placeTable(table, today);
      const objectIds = [
        ...this.personIds.values(),
        ...this.organisationIds.values(),
        ...this.tableIds.values(),
      ];
      await this.audit.record(actor, seeded, { objectType: 'installation', objectIds });
    });
  }

  /** The Actor of a demo account as it is now. */
  actor(username: string): Promise<Actor> {
    return this.unitOfWork.lookUp(systemActor('demo'), async () => {
      const actor = await this.actors.of(this.personId(username), { ipAddress: null, userAgent: 'demo' });
      if (!actor) throw new Error(`No demo account is called "${username}"`);
      return actor;
    });
  }

  personId(username: string): string {
    const id = this.personIds.get(username);
    if (!id) throw new Error(`No demo account is called "${username}"`);
    return id;
  }

  organisationId(code: string): string {
    const id = this.organisationIds.get(code);
    if (!id) throw new Error(`No demo organisation is called "${code}"`);
    return id;
  }

  /** Screened, bound to confidentiality: what a seat at a table needs (L-16). */
  private async screen(on: string): Promise<void> {
    const { manager } = this.unitOfWork;
    const people = [...this.personIds.values()];
    const today = this.clock.today();
    await manager.insert(
      Screening,
      demoAccounts.map(({ username, screenedForDays: days }) => ({
        ...{ id: newId(), personId: this.personId(username), kind: 'VOG', screenedOn: on, endedOn: null },
        validTo: days === undefined ? addPeriod(on, { years: 3 }) : addPeriod(today, { days }),
      })),
    );
    await manager.insert(
      StatementAcceptance,
      people.map((personId) => ({
        ...{ id: newId(), personId, version: '1', acceptedOn: on },
        acceptedAt: new Date(`${on}T09:00:00Z`),
      })),
    );
  }

  /** The first who works there answers for the organisation's memberships. */
  private async appointContact(organisation: string): Promise<void> {
    const contact = demoAccounts.find((account) => account.organisation === organisation);
    if (!contact) return;
    const contactPersonId = this.personId(contact.username);
    await this.unitOfWork.manager.update(Organisation, this.organisationId(organisation), {
      contactPersonId,
    });
  }

  private async placeTable(table: DemoTable, today: string): Promise<void> {
    const { manager } = this.unitOfWork;
    const tableId = newId();
    this.tableIds.set(table.code, tableId);
    const members = Object.entries(table.members).map(([username, role]) => ({ username, role }));
    const seats = [...table.leaders, ...members].map((seat: DemoSeat) => {
      const account = demoAccounts.find(({ username }) => username === seat.username);
      return { ...seat, organisationId: this.organisationId(account?.organisation ?? '') };
    });
    const { code, kind, name, municipality, numberPrefix } = table;
    await manager.insert(CasusTable, {
      ...{ id: tableId, code, kind, name, municipality, numberPrefix },
      municipalities: table.leaders.flatMap((leader) => leader.municipality ?? []),
      ...{ contactPoint: null, version: 1 },
    });
    const startsOn = addPeriod(today, { years: -1 });
    const unsigned = new Set((table.withoutCovenant ?? []).map((code) => this.organisationId(code)));
    await manager.insert(
      Covenant,
      [...new Set(seats.map((seat) => seat.organisationId).filter((id) => !unsigned.has(id)))].map(
        (organisationId) => ({
          id: newId(),
          tableId,
          organisationId,
          version: '2025-1',
          signedOn: startsOn,
          validTo: addPeriod(today, { years: 3 }),
          endedOn: null,
        }),
      ),
    );
    await manager.insert(
      Membership,
      seats.map(({ username, role, municipality, organisationId }) => ({
        id: newId(),
        tableId,
        personId: this.personId(username),
        organisationId,
        role,
        startsOn,
        endsOn: null,
        municipality: municipality ?? null,
        substituteId: null,
        endedBy: null,
        version: 1,
      })),
    );
  }
}
