import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { AuditLog, auditEvent } from '#lib/audit';
import { UnitOfWork } from '#lib/database';
import { newId, systemActor } from '#lib/kernel';
import { announcement, DeliveryModule, Outbox } from '#lib/queue';
import {
  aPerson,
  createTestDatabase,
  eventually,
  FakeClock,
  type PersonActor,
  startModules,
  startTestMailServer,
  type TestDatabase,
} from '#lib/testing';
import { DataSource } from 'typeorm';
import { NotificationDeliveryModule } from './notification-delivery.module.js';

const changed = announcement('spec.account-changed');
const happened = auditEvent('spec.changed-account', 'update', 'Er veranderde iets');
const mail = await startTestMailServer();
let database: TestDatabase;
let worker: INestApplicationContext;
let db: DataSource;
let somebody: PersonActor;

beforeAll(async () => {
  database = await createTestDatabase();
  worker = await startModules(database, new FakeClock(), [
    NotificationDeliveryModule.forRoot({
      ...{ smtpUrl: mail.url, mailFrom: 'noreply@casustafel.example' },
      publicUrl: 'https://casustafel.example',
    }),
    DeliveryModule.forRoot({
      databaseUrl: database.url,
      retry: { attempts: 4, firstMs: 50, longestMs: 200 },
    }),
  ]);
  db = worker.get(DataSource);
  somebody = await aPerson(db, { username: 'fatima' });
  const owner = await new DataSource({ type: 'postgres', url: database.ownerUrl }).initialize();
  // Whoever took over the account reads everything the moment it comes.
  await owner.query(`
    CREATE SCHEMA spec; GRANT USAGE ON SCHEMA spec TO casustafel_app;
    CREATE FUNCTION spec.read_at_once() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN NEW.read_at = now(); RETURN NEW; END $$;
    CREATE TRIGGER read_at_once BEFORE INSERT ON notifications.notification
      FOR EACH ROW EXECUTE FUNCTION spec.read_at_once();`);
  await owner.destroy();
}, 60_000);
afterAll(async () => {
  await worker.close();
  await database.drop();
  await mail.stop();
});

/** Where `somebody` was reached before. */
async function anAddress(): Promise<string> {
  const id = newId();
  await db.query(
    `INSERT INTO identity.former_mail_address (id, person_id, address, replaced_at)
     VALUES ($1, $2, 'vorige@voorbeeld.example', now())`,
    [id, somebody.personId],
  );
  return id;
}

interface Given {
  readonly to?: PersonActor;
  readonly mailAlways?: boolean;
  readonly formerAddressId?: string;
}

/** Announces that the account of `somebody` has changed; gives the last event about that, and to whom it was mailed. */
async function announce({ to = somebody, ...given }: Given) {
  const actor = systemActor('spec');
  const id = await worker.get(UnitOfWork).run(actor, async () => {
    const about = { objectType: 'account', objectId: somebody.personId } as const;
    await worker.get(AuditLog).record(actor, happened, about);
    const nowhere = { caseId: null, tableId: null, confidential: false };
    return worker.get(Outbox).add(changed, { receiverId: to.personId, ...about, ...nowhere, ...given });
  });
  const [last] = await eventually('it is mailed or withheld', async () => {
    const events = await db.query<{ action: string; reason: string | null }[]>(
      `SELECT action, reason FROM audit.event WHERE object_id = $1 AND action <> 'notification.delivered'`,
      [id],
    );
    return events.length > 0 ? events : null;
  });
  return { ...last, to: mail.received.filter(({ source }) => source.includes(id)).flatMap((one) => one.to) };
}

describe('a mail about an account', () => {
  it('is sent although it was read already, which others are not', async () => {
    expect(await announce({ mailAlways: true })).toEqual({
      ...{ action: 'notification.mailed', reason: null, to: ['fatima@voorbeeld.example'] },
    });
    expect(await announce({})).toEqual({ action: 'notification.not-mailed', reason: 'already-read', to: [] });
  });

  it('goes to the address from before, which is then forgotten', async () => {
    const formerAddressId = await anAddress();
    expect((await announce({ mailAlways: true, formerAddressId })).to).toEqual(['vorige@voorbeeld.example']);
    expect(await db.query('SELECT FROM identity.former_mail_address')).toEqual([]);
  });

  it('that is not sent leaves no address behind', async () => {
    const formerAddressId = await anAddress();
    const stranger = await aPerson(db);
    expect((await announce({ to: stranger, mailAlways: true, formerAddressId })).to).toEqual([]);
    expect(await db.query('SELECT FROM identity.former_mail_address')).toEqual([]);
  });

  it('is for its owner and for who has a duty, and for nobody else', async () => {
    const officer = await aPerson(db, { username: 'karim', duties: ['privacy-officer'] });
    expect((await announce({ to: officer, mailAlways: true })).to).toEqual(['karim@voorbeeld.example']);
    expect(await announce({ to: await aPerson(db), mailAlways: true })).toEqual({
      ...{ action: 'notification.withheld', reason: 'no-access', to: [] },
    });
  });
});
