import type { INestApplicationContext, Type } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { addPeriod } from '#lib/kernel';
import {
  announcedAbout,
  type Announced,
  aCase,
  aParticipation,
  aPerson,
  asSuperuser,
  aTable,
  changeRecorded,
  createTestDatabase,
  FakeClock,
  type PersonActor,
  startModules,
  type TestDatabase,
  type TestTable,
} from '#lib/testing';
import { ActionsModule } from './actions.module.js';
import type { AssignActionDto } from './follow-up/action.dto.js';
import { AssignAction } from './follow-up/assign-action.js';

/** Actions on a database of their own: a table with a chair and a partner, and a case the partner has actions in. */
export interface ActionsScene {
  readonly modules: INestApplicationContext;
  readonly database: TestDatabase;
  /** As the application, without an actor: row policies hide all case data. */
  readonly db: DataSource;
  /** Round the row policies. */
  readonly superuser: DataSource;
  readonly clock: FakeClock;
  readonly table: TestTable;
  readonly chair: PersonActor;
  readonly partner: PersonActor;
  get<T>(type: Type<T>): T;
  /** A case in which the partner's organisation takes part at the level `own-actions`; returns its id. */
  aCase(): Promise<string>;
  assign(
    caseId: string,
    given?: Partial<AssignActionDto>,
    by?: PersonActor,
  ): Promise<{ id: string; number: string }>;
  /** Chair of a regional table, for the cases of one municipality. */
  leaderFor(table: TestTable, municipality: string): Promise<PersonActor>;
  /** What was opened for whoever is asked to act, running or ended. */
  grantsFor(actionId: string): Promise<object[]>;
  /** Excludes a person or an organisation from a case. */
  keepOut(caseId: string, whom: { personId: string } | { organisationId: string }): Promise<void>;
  /** Messages in the outbox about an object. */
  said(objectId: string): Promise<Announced[]>;
  stop(): Promise<void>;
}

export async function startActions(): Promise<ActionsScene> {
  const database = await createTestDatabase();
  const clock = new FakeClock();
  const modules = await startModules(database, clock, [ActionsModule]);
  const db = modules.get(DataSource);
  const superuser = await asSuperuser(database);
  const table = await aTable(db);
  const chair = await aPerson(db, { at: table, role: 'chair' });
  const partner = await aPerson(db, { at: table });
  return {
    ...{ modules, database, db, superuser, clock, table, chair, partner },
    get: (type) => modules.get(type, { strict: false }),
    async aCase() {
      const id = await aCase(modules, chair, table);
      await aParticipation(modules, chair, id, partner.organisationId, 'own-actions');
      return id;
    },
    assign: (caseId, given, by = chair) =>
      modules.get(AssignAction).execute(by, caseId, {
        description: 'Ga na of er een hulpvraag is.',
        kind: 'other',
        assigneeId: partner.personId,
        dueOn: addPeriod(clock.today(), { days: 14 }),
        ...given,
      }),
    async leaderFor(at, municipality) {
      const leader = await aPerson(db, { at, role: 'chair' });
      const scoped = `UPDATE identity.membership SET municipality = $2 WHERE person_id = $1`;
      await changeRecorded(db, [leader.personId], scoped, [leader.personId, municipality]);
      return { ...leader, memberships: leader.memberships.map((seat) => ({ ...seat, municipality })) };
    },
    grantsFor: (actionId) =>
      superuser.query(
        `SELECT person_id AS "personId", level, track, ended_by AS "endedBy", ended_at IS NOT NULL AS ended
           FROM cases.participant WHERE origin = 'action' AND origin_id = $1 ORDER BY id`,
        [actionId],
      ),
    async keepOut(caseId, whom) {
      const values = [caseId, table.id, 'personId' in whom ? whom.personId : null];
      const organisationId = 'organisationId' in whom ? whom.organisationId : null;
      await changeRecorded(
        superuser,
        [caseId],
        `INSERT INTO cases.exclusion (id, case_id, table_id, person_id, organisation_id, reason, decided_by, started_at)
         VALUES (gen_random_uuid(), $1, $2, $3, $4, 'Is familie.', $5, now())`,
        [...values, organisationId, chair.personId],
      );
    },
    said: (objectId) => announcedAbout(db, objectId),
    async stop() {
      await superuser.destroy();
      await modules.close();
      await database.drop();
    },
  };
}
