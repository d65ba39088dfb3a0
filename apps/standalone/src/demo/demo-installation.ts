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
} from '#lib/identity';
import { type Actor, addPeriod, Clock, newId, systemActor, type TableRole } from '#lib/kernel';
import { demoAccounts } from './demo-accounts.js';
import type { DemoTable } from './demo-data.js';
import { demoPassword } from './demo-password.js';
import { demoOrganisations } from './demo-organisations.js';

const seeded = auditEvent('installation.demo-seeded', 'create', 'Demogegevens geplaatst');

/** Organisations, people and tables of the demo, and the actors that they are. */
@Injectable()
export class DemoInstallation {
  private readonly organisationIds = new Map(demoOrganisations.map(({ code }) => [code, newId()]));
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
    const actor = systemActor('demo');
    await this.unitOfWork.run(actor, async () => {
      const { manager } = this.unitOfWork;
      await manager.insert(
        Organisation,
        demoOrganisations.map((one) => ({ ...one, id: this.organisationId(one.code), mailbox: null })),
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
          duties: [...(duties ?? [])],
          screening: 'VOG',
          screeningValidTo: addPeriod(today, { years: 2 }),
          confidentialityAcceptedOn: addPeriod(today, { years: -1 }),
        })),
      );
      for (const table of tables) await this.placeTable(table, today);
      await this.audit.record(actor, seeded, { objectType: 'installation' });
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

  private async placeTable(table: DemoTable, today: string): Promise<void> {
    const { manager } = this.unitOfWork;
    const tableId = newId();
    const roles: [string, TableRole][] = [[table.chair, 'chair'], ...Object.entries(table.members)];
    const seats = roles.map(([username, role]) => {
      const organisation = demoAccounts.find((person) => person.username === username)?.organisation ?? '';
      return { username, role, organisationId: this.organisationId(organisation) };
    });
    const { code, kind, name, municipality, numberPrefix } = table;
    await manager.insert(CasusTable, { id: tableId, code, kind, name, municipality, numberPrefix });
    const startsOn = addPeriod(today, { years: -1 });
    await manager.insert(
      Covenant,
      [...new Set(seats.map((seat) => seat.organisationId))].map((organisationId) => ({
        tableId,
        organisationId,
        version: '2025-1',
        signedOn: startsOn,
        validTo: addPeriod(today, { years: 3 }),
      })),
    );
    await manager.insert(
      Membership,
      seats.map(({ username, role, organisationId }) => ({
        id: newId(),
        tableId,
        personId: this.personId(username),
        organisationId,
        role,
        startsOn,
        endsOn: null,
      })),
    );
  }
}
