import type { Relation } from '#lib/authorization';
import { readSettings } from '#lib/config';
import { asSuperuser, createTestDatabase, eventually, type Queryable } from '#lib/testing';
import { workerSections } from '../../../apps/worker/src/worker-settings.js';
import { startWorker } from '../../../apps/worker/src/start-worker.js';
import { type Mail, startMailbox } from '../mailbox.js';
import { type Cast, castOf } from './cast.js';
import { declaredMatrix, type DeclaredMatrix } from './declared.js';
import { closedCase } from './closed-case.js';
import { walledKind } from './kind.js';
import { Marks } from './marks.js';
import { AdvancedClock, type InsideApi, publicUrl, startInside } from './running-api.js';
import { liveCase, type WrittenCase } from './story-of-a-case.js';
import { type StrictTable, strictTable } from './strict-table.js';
import { type Things, thingsOf } from './things.js';
import { type Visitor, visitorsFrom } from './visitors.js';

/** The application, and in it one case with everybody round it. */
export interface World {
  readonly api: InsideApi;
  readonly declared: DeclaredMatrix;
  readonly marks: Marks;
  readonly cast: Cast;
  readonly written: WrittenCase;
  readonly closed: WrittenCase;
  readonly strict: StrictTable;
  readonly things: Things;
  readonly mails: readonly Mail[];
  visitor(relation: Relation): Visitor;
  stop(): Promise<void>;
}

export async function makeWorld(): Promise<World> {
  const declared = await declaredMatrix();
  const marks = new Marks(declared);
  const database = await createTestDatabase();
  const db = await asSuperuser(database);
  const clock = new AdvancedClock();
  const api = await startInside(database.url, clock);
  const stop = async () => {
    await api.close();
    await db.destroy();
    await database.drop();
  };
  try {
    api.catalogue.register(walledKind);
    const cast = await castOf(db, api.url);
    const written = await liveCase(cast, marks, clock.now());
    const closed = await closedCase(cast, marks, declared, clock.now());
    const mails = await deliver(database.url, db);
    const things = await thingsOf(db, cast, written, closed);
    await partWith(cast, db);
    const strict = await strictTable(db, api.url);
    clock.advance(5);
    const visitor = await visitorsFrom(db, cast, clock);
    return { api, declared, marks, cast, written, closed, strict, things, mails, visitor, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** One loses a seat, one an account. */
async function partWith(cast: Cast, db: Queryable): Promise<void> {
  const administrator = cast.client('administrator');
  const seats = (await db.query('SELECT id FROM identity.membership WHERE person_id = $1', [
    cast.actor('left').personId,
  ])) as { id: string }[];
  const ended = await administrator.delete(`/memberships/${seats[0]?.id ?? ''}`);
  const { personId } = cast.actor('deactivated');
  const gone = await administrator.post(
    `/people/${personId}/deactivation`,
    { leaveOpen: true },
    { ifMatch: 1 },
  );
  if (ended.status !== 204 || gone.status !== 201)
    throw new Error(
      `Parting was answered with ${ended.status} and ${gone.status} ${JSON.stringify(gone.body)}`,
    );
}

/** Lets a worker tell everybody what happened, in the application and by mail. */
async function deliver(databaseUrl: string, db: Queryable): Promise<readonly Mail[]> {
  const mailbox = await startMailbox();
  const environment = {
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: publicUrl,
    SMTP_URL: mailbox.url,
    LOG_LEVEL: 'error',
  };
  const worker = await startWorker(readSettings(workerSections, environment));
  const waiting = async (sql: string) => ((await db.query(sql)) as { count: number }[])[0]?.count;
  const isDone = async () => {
    const untold = await waiting('SELECT count(*)::int AS count FROM queue.outbox WHERE handled_at IS NULL');
    const unsent = await waiting(
      `SELECT count(*)::int AS count FROM notifications.mail_delivery WHERE state <> 'sent'`,
    );
    return untold === 0 && unsent === 0;
  };
  await eventually('everybody was told', isDone, 150);
  await worker.close();
  await mailbox.stop();
  return mailbox.mails;
}
