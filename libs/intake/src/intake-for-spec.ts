import type { Type } from '@nestjs/common';
import { TableCatalogue } from '#lib/table-definition';
import { DataSource } from 'typeorm';
import {
  announcedAbout,
  type Announced,
  aPerson,
  asSuperuser,
  aTable,
  aTableDefinition,
  createTestDatabase,
  FakeClock,
  type PersonActor,
  startModules,
  type TestDatabase,
  type TestTable,
} from '#lib/testing';
import { IntakeModule } from './intake.module.js';
import { RegisterSignal } from './signals/register-signal.js';
import type { RegisterSignalDto } from './signals/signal.dto.js';
import type { TriageDto } from './triage/triage.dto.js';

/** As the sample, and it can ask the reporter for more. */
const askingKind = {
  ...aTableDefinition,
  ...{ kind: 'asking', prefix: 'ASK' },
  triageOutcomes: [
    ...aTableDefinition.triageOutcomes,
    { code: 'ask', label: 'Meer informatie nodig', effect: 'more-information' as const },
  ],
};

/** Intake on a database of its own: one table with a chair and a partner. */
export interface IntakeScene {
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
  /** A signal of the partner; returns its id. */
  aSignal(given?: Partial<RegisterSignalDto>): Promise<string>;
  /** Messages in the outbox about an object. */
  said(objectId: string): Promise<Announced[]>;
  stop(): Promise<void>;
}

export async function startIntake(): Promise<IntakeScene> {
  const database = await createTestDatabase();
  const clock = new FakeClock();
  const modules = await startModules(database, clock, [IntakeModule]);
  const db = modules.get(DataSource);
  const superuser = await asSuperuser(database);
  modules.get(TableCatalogue, { strict: false }).register(askingKind);
  const table = await aTable(db, { kind: askingKind.kind });
  const chair = await aPerson(db, { at: table, role: 'chair' });
  const partner = await aPerson(db, { at: table });
  return {
    ...{ database, db, superuser, clock, table, chair, partner },
    get: (type) => modules.get(type, { strict: false }),
    aSignal: async (given) =>
      (await modules.get(RegisterSignal).execute(partner, signalAt(table.code, given))).id,
    said: (objectId) => announcedAbout(db, objectId),
    async stop() {
      await superuser.destroy();
      await modules.close();
      await database.drop();
    },
  };
}

export function signalAt(tableCode: string, given: Partial<RegisterSignalDto> = {}): RegisterSignalDto {
  return {
    tableCode,
    description: 'Geheime omschrijving van wat er speelt.',
    subjects: [{ kind: 'person', role: 'concerned', name: 'Iemand Verzonnen' }],
    themes: ['sample'],
    feedbackWanted: true,
    factsConfirmed: true,
    ...given,
  };
}

export function triageTo(outcome: string, given: Partial<TriageDto> = {}): TriageDto {
  return {
    answers: aTableDefinition.criteria.map(({ code }) => ({
      criterion: code,
      met: true,
      explanation: 'Gezien door twee partners.',
    })),
    outcome,
    motivation: 'Concreet en recent.',
    ...(outcome === 'accepted'
      ? { case: { title: 'Een casus', purpose: 'sample', details: { topic: 'x' } } }
      : {}),
    ...(outcome === 'ask' ? { question: 'Op welke dagen is dit gezien?' } : {}),
    ...(outcome === 'passed-on' ? { forwardedTo: 'desk' } : {}),
    ...given,
  };
}
