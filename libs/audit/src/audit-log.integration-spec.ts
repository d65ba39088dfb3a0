import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { dataSourceOptions, UnitOfWork } from '#lib/database';
import { type Actor, anonymousActor, newId, systemActor, withTrace } from '#lib/kernel';
import { createTestDatabase, type TestDatabase } from '#lib/testing';
import { auditEvent } from './audit-event.js';
import { AuditLog } from './audit-log.js';

const changed = auditEvent('probe.changed', 'update', 'Proef gewijzigd');
const read = auditEvent('probe.read', 'read', 'Proef gelezen');
const failed = auditEvent('probe.failed', 'refuse', 'Proef mislukt');

let database: TestDatabase;
let dataSource: DataSource;
let unitOfWork: UnitOfWork;
let log: AuditLog;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await new DataSource(dataSourceOptions(database.url)).initialize();
  unitOfWork = new UnitOfWork(dataSource);
  log = new AuditLog(unitOfWork, dataSource);
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const person: Actor = {
  ...anonymousActor({ ipAddress: '192.0.2.1', userAgent: 'x'.repeat(600) }),
  kind: 'person',
  personId: newId(),
  organisationId: newId(),
};
const eventsAbout = (objectId: string) =>
  dataSource.query<Record<string, unknown>[]>('SELECT * FROM audit.event WHERE object_id = $1', [objectId]);

describe('AuditLog', () => {
  it('records who did what to which, when, from where and why, in the transaction of the act', async () => {
    const [objectId, caseId, tableId] = [newId(), newId(), newId()];
    await withTrace('a'.repeat(32), () =>
      unitOfWork.run(person, async () => {
        await log.record(person, changed, {
          ...{ objectType: 'probe', objectId, caseId, tableId },
          ...{ fields: ['title'], purpose: 'control', reason: 'because' },
        });
        expect(unitOfWork.current.recorded).toEqual(['probe.changed']);
      }),
    );
    expect(await eventsAbout(objectId)).toEqual([
      expect.objectContaining({
        ...{ action: 'probe.changed', verb: 'update', result: 'success', actor_kind: 'person' },
        ...{ actor_id: person.personId, organisation_id: person.organisationId, object_type: 'probe' },
        ...{ case_id: caseId, table_id: tableId, fields: ['title'], purpose: 'control', reason: 'because' },
        ...{
          ip_address: '192.0.2.1',
          user_agent: 'x'.repeat(500),
          trace_id: 'a'.repeat(32),
          object_ids: null,
        },
        at: expect.any(Date),
      }),
    ]);
  });

  it('records many at once as one by one, each in the trace of what caused it', async () => {
    const [first, second, caseId] = [newId(), newId(), newId()];
    const [one, other] = ['b'.repeat(32), 'c'.repeat(32)];
    const entry = {
      objectType: 'probe',
      objectIds: [caseId],
      caseId,
      fields: ['a', 'b'],
      reason: '"quoted", too',
    };
    await withTrace(one, () =>
      unitOfWork.run(person, async () => {
        await log.record(person, changed, { ...entry, objectId: first });
        await log.recordAll(person, [
          { event: changed, entry: { ...entry, objectId: first }, traceId: one },
          { event: failed, entry: { objectType: 'probe', objectId: second }, traceId: other },
        ]);
        expect(unitOfWork.current.recorded).toEqual(['probe.changed', 'probe.changed', 'probe.failed']);
      }),
    );
    const [alone, together] = await eventsAbout(first);
    expect(together).toEqual({ ...alone, id: together?.['id'], at: together?.['at'] });
    expect(await eventsAbout(second)).toMatchObject([{ result: 'refused', fields: null, trace_id: other }]);
  });

  it('forgets what it recorded of an act that did not happen', async () => {
    const objectId = newId();
    const act = unitOfWork.run(person, async () => {
      await log.record(person, changed, { objectType: 'probe', objectId });
      throw new Error('no');
    });
    await expect(act).rejects.toThrow('no');
    expect(await eventsAbout(objectId)).toEqual([]);
  });

  it('lets no act commit that recorded nothing', async () => {
    await expect(unitOfWork.run(person, () => Promise.resolve(1))).rejects.toThrow(/Nothing was recorded/);
  });

  it('keeps a refusal although the act is undone', async () => {
    const objectId = newId();
    const act = unitOfWork.run(person, async () => {
      await log.record(person, changed, { objectType: 'probe', objectId: newId() });
      await log.refuse(person, read, { objectType: 'probe', objectId });
      throw new Error('no');
    });
    await expect(act).rejects.toThrow('no');
    expect(await eventsAbout(objectId)).toMatchObject([
      { action: 'probe.read', verb: 'read', result: 'refused' },
    ]);
  });

  it('keeps a failed attempt as a refusal, in the transaction that stores it', async () => {
    const objectId = newId();
    await unitOfWork.run(anonymousActor(), () =>
      log.record(anonymousActor(), failed, { objectType: 'probe', objectId }),
    );
    expect(await eventsAbout(objectId)).toMatchObject([
      { result: 'refused', actor_kind: 'anonymous', actor_id: null },
    ]);
  });

  it('names the process when the application itself acts', async () => {
    const [objectId, scan] = [newId(), systemActor('term-scan')];
    await unitOfWork.run(scan, () => log.record(scan, changed, { objectType: 'probe', objectId }));
    expect(await eventsAbout(objectId)).toMatchObject([{ actor_kind: 'system', user_agent: 'term-scan' }]);
  });
});
