import type { INestApplicationContext, Type } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { addPeriod } from '#lib/kernel';
import {
  announcedAbout,
  type Announced,
  aCase,
  aParticipation,
  aPerson,
  aTable,
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
  readonly db: DataSource;
  readonly clock: FakeClock;
  readonly table: TestTable;
  readonly chair: PersonActor;
  readonly partner: PersonActor;
  get<T>(type: Type<T>): T;
  /** A case in which the partner's organisation takes part at the level `own-actions`; returns its id. */
  aCase(): Promise<string>;
  assign(caseId: string, given?: Partial<AssignActionDto>): Promise<{ id: string; number: string }>;
  /** Messages in the outbox about an object. */
  said(objectId: string): Promise<Announced[]>;
  stop(): Promise<void>;
}

export async function startActions(): Promise<ActionsScene> {
  const database = await createTestDatabase();
  const clock = new FakeClock();
  const modules = await startModules(database, clock, [ActionsModule]);
  const db = modules.get(DataSource);
  const table = await aTable(db);
  const chair = await aPerson(db, { at: table, role: 'chair' });
  const partner = await aPerson(db, { at: table });
  return {
    ...{ modules, database, db, clock, table, chair, partner },
    get: (type) => modules.get(type, { strict: false }),
    async aCase() {
      const id = await aCase(modules, chair, table);
      await aParticipation(modules, chair, id, partner.organisationId, 'own-actions');
      return id;
    },
    assign: (caseId, given) =>
      modules.get(AssignAction).execute(chair, caseId, {
        description: 'Ga na of er een hulpvraag is.',
        kind: 'other',
        assigneeId: partner.personId,
        dueOn: addPeriod(clock.today(), { days: 14 }),
        ...given,
      }),
    said: (objectId) => announcedAbout(db, objectId),
    async stop() {
      await modules.close();
      await database.drop();
    },
  };
}
