import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuditLog, AuditModule, auditEvent } from '#lib/audit';
import { ClockModule } from '#lib/config';
import { DatabaseModule, UnitOfWork } from '#lib/database';
import { newId, systemActor } from '#lib/kernel';
import { announcement, DeliveryModule, Outbox, QueueModule } from '#lib/queue';
import {
  changeRecorded,
  createTestDatabase,
  eventually,
  startTestMailServer,
  type TestDatabase,
} from '#lib/testing';
import { Client } from 'pg';
import { NotificationDeliveryModule } from './notification-delivery.module.js';
import { tableOfThings, things } from './things-for-spec.js';

const assigned = announcement('action.assigned');
const happened = auditEvent('spec.happened', 'update', 'Er gebeurde iets');

const mail = await startTestMailServer();
const publicUrl = 'https://casustafel.example';

describe('An announcement', () => {
  let database: TestDatabase;
  let owner: Client;
  let app: INestApplicationContext;
  const [organisationId, fatima, gone, karim] = [newId(), newId(), newId(), newId()];

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query(tableOfThings);
    await changeRecorded(
      owner,
      [organisationId, fatima, gone, karim],
      `, wij AS (
         INSERT INTO identity.organisation (id, code, name, type) VALUES ($1, 'wij', 'WIJ', 'public'))
       INSERT INTO identity.person (id, username, name, email, organisation_id, active, deactivated_on) VALUES
         ($2, 'fatima', 'Fatima de Vries', 'fatima@wij.example', $1, true, NULL),
         ($3, 'gone', 'Gerrit Weg', 'gerrit@wij.example', $1, false, '2026-01-01'),
         ($4, 'karim', 'Karim Bos', 'karim@wij.example', $1, true, NULL)`,
      [organisationId, fatima, gone, karim],
    );
    app = await startWorker(mail.url);
  });

  afterEach(() => {
    mail.received.length = 0;
  });

  afterAll(async () => {
    await app.close();
    await owner.end();
    await database.drop();
    await mail.stop();
  });

  async function startWorker(smtpUrl: string | undefined): Promise<INestApplicationContext> {
    const retry = { attempts: 4, firstMs: 50, longestMs: 200 };
    @Module({
      imports: [
        ClockModule.of(),
        DatabaseModule.forRoot(database.url),
        AuditModule,
        QueueModule,
        ...things,
        NotificationDeliveryModule.forRoot({
          smtpUrl,
          mailFrom: 'Casustafel <noreply@casustafel.example>',
          publicUrl,
        }),
        DeliveryModule.forRoot({ databaseUrl: database.url, retry }),
      ],
    })
    class Worker {}
    return NestFactory.createApplicationContext(Worker, { logger: false, abortOnError: false });
  }

  /** Announces a thing of `ownerId` to `receiverId`; the id of the message is that of the notification. */
  async function announce(receiverId: string, { ownerId = receiverId, confidential = false } = {}) {
    const [thingId, tableId, caseId] = [newId(), newId(), newId()];
    await owner.query('INSERT INTO spec.thing VALUES ($1, $2)', [thingId, ownerId]);
    const actor = systemActor('spec');
    const id = await app.get(UnitOfWork).run(actor, async () => {
      await app.get(AuditLog).record(actor, happened, { objectType: 'action', objectId: thingId });
      const about = { objectType: 'action', objectId: thingId, caseId, tableId } as const;
      return app.get(Outbox).add(assigned, { receiverId, ...about, confidential });
    });
    return { id, thingId, tableId, caseId };
  }

  /** Announces several things in one act, each in a trace of its own; the ids of the messages are those of the notifications. */
  async function announceTogether(said: readonly { receiverId: string; ownerId: string }[]) {
    const thingIds = said.map(() => newId());
    await owner.query('INSERT INTO spec.thing SELECT * FROM unnest($1::uuid[], $2::uuid[])', [
      thingIds,
      said.map(({ ownerId }) => ownerId),
    ]);
    const about = { objectType: 'action', caseId: null, tableId: null, confidential: false } as const;
    const additions = said.map(({ receiverId }, n) => ({
      payload: { receiverId, objectId: thingIds[n] ?? '', ...about },
      traceId: newId().replaceAll('-', ''),
    }));
    const actor = systemActor('spec');
    const ids = await app.get(UnitOfWork).run(actor, async () => {
      await app.get(AuditLog).record(actor, happened, { objectType: 'action', objectIds: thingIds });
      return app.get(Outbox).addAll(assigned, additions);
    });
    return { ids, thingIds, traceIds: additions.map(({ traceId }) => traceId) };
  }

  async function rows<T extends object>(sql: string, ...values: unknown[]): Promise<T[]> {
    return (await owner.query<T>(sql, values)).rows;
  }

  function mailState(id: string, state: string): Promise<{ attempts: number; last_error: string | null }> {
    return eventually(`the mail is ${state}`, async () => {
      const sql =
        'SELECT attempts, last_error FROM notifications.mail_delivery WHERE notification_id = $1 AND state = $2';
      return (await rows<{ attempts: number; last_error: string | null }>(sql, id, state))[0];
    });
  }

  const eventsOf = async (id: string) =>
    (
      await rows<{ action: string; reason: string | null }>(
        `SELECT action, reason FROM audit.event WHERE object_id = $1 ORDER BY at`,
        id,
      )
    ).map(({ action, reason }) => (reason ? `${action}: ${reason}` : action));

  async function eventsOfEach(ids: readonly string[]): Promise<string[][]> {
    const events: string[][] = [];
    for (const id of ids) events.push(await eventsOf(id));
    return events;
  }

  it('is in the inbox, in the log and in the mail, once', async () => {
    const { id, thingId, tableId, caseId } = await announce(fatima);
    await mailState(id, 'sent');
    expect(await rows('SELECT * FROM notifications.notification WHERE id = $1', id)).toEqual([
      expect.objectContaining({
        person_id: fatima,
        moment: 'action.assigned',
        object_id: thingId,
        read_at: null,
      }),
    ]);
    expect(await eventsOf(id)).toEqual(['notification.delivered', 'notification.mailed']);
    expect(mail.received).toHaveLength(1);
    const [{ to, source } = { to: [], source: '' }] = mail.received;
    expect(to).toEqual(['fatima@wij.example']);
    expect(source).toContain(`Message-ID: <${id}@casustafel.example>`);
    expect(source).toContain(`${publicUrl}/n/${id}`);
    for (const secret of [thingId, tableId, caseId, 'Fatima']) expect(source).not.toContain(secret);
  });

  it('of a confidential kind says nothing in the mail', async () => {
    const { id } = await announce(fatima, { confidential: true });
    await mailState(id, 'sent');
    expect(mail.received[0]?.source).toContain('Er staat een bericht voor u klaar in Casustafel.');
    expect(mail.received[0]?.source).not.toMatch(/actie/i);
  });

  it.each([
    ['may not see the thing any more', fatima, newId(), 'no-access'],
    ['was deactivated', gone, gone, 'not-active'],
    ['does not exist', newId(), fatima, 'not-active'],
  ])('is withheld from who %s', async (_who, receiverId, ownerId, reason) => {
    const { id } = await announce(receiverId, { ownerId });
    const events = await eventually('it is in the log', async () => {
      const found = await eventsOf(id);
      return found.length > 0 && found;
    });
    expect(events).toEqual([`notification.withheld: ${reason}`]);
    expect(await rows('SELECT FROM notifications.notification WHERE id = $1', id)).toEqual([]);
    expect(mail.received).toEqual([]);
  });

  it('among many is judged, recorded and mailed like one by itself', async () => {
    const withheld = [
      { receiverId: fatima, ownerId: newId() },
      { receiverId: gone, ownerId: gone },
      { receiverId: newId(), ownerId: fatima },
    ];
    const told = [fatima, karim, fatima, karim].map((one) => ({ receiverId: one, ownerId: one }));
    const { ids, thingIds, traceIds } = await announceTogether([...withheld, ...told]);
    for (const id of ids.slice(3)) await mailState(id, 'sent');
    expect(await eventsOfEach(ids)).toEqual([
      ['notification.withheld: no-access'],
      ['notification.withheld: not-active'],
      ['notification.withheld: not-active'],
      ...told.map(() => ['notification.delivered', 'notification.mailed']),
    ]);
    const inbox = await rows(
      'SELECT id, person_id, object_id FROM notifications.notification WHERE id = ANY ($1) ORDER BY id',
      ids,
    );
    expect(inbox).toEqual(
      told.map(({ receiverId }, n) => ({
        id: ids[n + 3],
        person_id: receiverId,
        object_id: thingIds[n + 3],
      })),
    );
    const traces = await rows<{ object_id: string; trace_id: string }>(
      'SELECT DISTINCT object_id, trace_id FROM audit.event WHERE object_id = ANY ($1) ORDER BY 1',
      ids,
    );
    expect(traces).toEqual(ids.map((id, n) => ({ object_id: id, trace_id: traceIds[n] })));
    const acts = await rows<{ n: number }>(
      `SELECT count(DISTINCT transaction_id)::int AS n FROM audit.event
        WHERE object_id = ANY ($1) AND action <> 'notification.mailed'`,
      ids,
    );
    expect(acts).toEqual([{ n: 1 }]);
    expect(mail.received.flatMap(({ to }) => to).sort()).toEqual(
      ['fatima', 'fatima', 'karim', 'karim'].map((name) => `${name}@wij.example`),
    );
  });

  it('among many does not suffer from one that cannot be stored', async () => {
    await owner.query(`
      CREATE FUNCTION spec.spoil() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN IF NEW.person_id = '${karim}' THEN RAISE 'spoiled'; END IF; RETURN NEW; END $$;
      CREATE TRIGGER spoil BEFORE INSERT ON notifications.notification
        FOR EACH ROW EXECUTE FUNCTION spec.spoil();`);
    const receivers = [fatima, karim, fatima];
    const { ids } = await announceTogether(receivers.map((one) => ({ receiverId: one, ownerId: one })));
    for (const id of [ids[0], ids[2]]) await mailState(id ?? '', 'sent');
    await eventually('the one is set aside', async () => {
      const found = await rows(
        'SELECT id FROM queue.outbox WHERE dead_at IS NOT NULL AND id = ANY ($1)',
        ids,
      );
      return found.length === 1;
    });
    await owner.query('DROP FUNCTION spec.spoil CASCADE');
    expect(await eventsOfEach(ids)).toEqual([
      ['notification.delivered', 'notification.mailed'],
      [],
      ['notification.delivered', 'notification.mailed'],
    ]);
  });

  it('is in the inbox while the mail server is away, and mailed when it is back', async () => {
    await mail.goAway();
    const { id } = await announce(fatima);
    await eventually('the mail failed once', async () => {
      const found = await rows<object>(
        'SELECT FROM notifications.mail_delivery WHERE notification_id = $1 AND attempts > 0',
        id,
      );
      return found.length;
    });
    expect(await eventsOf(id)).toEqual(['notification.delivered']);
    await mail.comeBack();
    const { last_error } = await mailState(id, 'sent');
    expect(last_error).toContain('ESOCKET');
    expect(mail.received).toHaveLength(1);
  });

  it('is not mailed to who lost sight of the thing since it was delivered', async () => {
    await owner.query(`
      CREATE FUNCTION spec.lose() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS
        $$ BEGIN UPDATE spec.thing SET owner_id = gen_random_uuid(); RETURN NEW; END $$;
      CREATE TRIGGER lose AFTER INSERT ON notifications.mail_delivery FOR EACH ROW EXECUTE FUNCTION spec.lose();`);
    const { id } = await announce(fatima);
    await mailState(id, 'withheld');
    await owner.query('DROP FUNCTION spec.lose CASCADE');
    expect(mail.received).toEqual([]);
    expect(await eventsOf(id)).toEqual(['notification.delivered', 'notification.not-mailed: no-access']);
  });

  it('is the same mail when it was sent and the process died before it knew', async () => {
    await owner.query(`
      CREATE SEQUENCE spec.deaths; GRANT USAGE ON SEQUENCE spec.deaths TO casustafel_app;
      CREATE FUNCTION spec.die() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN IF nextval('spec.deaths') = 1 THEN RAISE 'crash'; END IF; RETURN NEW; END $$;
      CREATE TRIGGER die BEFORE UPDATE OF state ON notifications.mail_delivery
        FOR EACH ROW EXECUTE FUNCTION spec.die();`);
    const { id } = await announce(fatima);
    await mailState(id, 'sent');
    await owner.query('DROP FUNCTION spec.die CASCADE; DROP SEQUENCE spec.deaths');
    const messageIds = mail.received.map(({ source }) => /^Message-ID: (.*)$/im.exec(source)?.[1]?.trim());
    expect(messageIds).toEqual([`<${id}@casustafel.example>`, `<${id}@casustafel.example>`]);
    expect(await eventsOf(id)).toEqual(['notification.delivered', 'notification.mailed']);
  });

  it('is not mailed again and again to an address that is refused', async () => {
    mail.refuse('fatima@wij.example');
    const { id } = await announce(fatima);
    expect(await mailState(id, 'failed')).toMatchObject({ attempts: 1 });
    expect(await eventsOf(id)).toEqual([
      'notification.delivered',
      'notification.not-mailed: address-refused',
    ]);
    mail.refuse(null);
  });

  it('says so when the mail server stayed away', async () => {
    await mail.goAway();
    const { id } = await announce(fatima);
    await mailState(id, 'failed');
    expect(await eventsOf(id)).toEqual([
      'notification.delivered',
      'notification.not-mailed: no-attempts-left',
    ]);
    await mail.comeBack();
  });

  it('stays in the application when there is no mail server', async () => {
    await app.close();
    app = await startWorker(undefined);
    const { id } = await announce(fatima);
    await eventually('it is delivered', async () => (await eventsOf(id)).length);
    expect(await rows('SELECT FROM notifications.mail_delivery WHERE notification_id = $1', id)).toEqual([]);
  });
});
