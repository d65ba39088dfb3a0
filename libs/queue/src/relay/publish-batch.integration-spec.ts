import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { dataSourceOptions } from '#lib/database';
import { newId } from '#lib/kernel';
import { createTestDatabase, type TestDatabase } from '#lib/testing';
import { DataSource, type EntityManager } from 'typeorm';
import type { Envelope, Sender } from '../backend/backend.js';
import { publishBatch } from './publish-batch.js';

describe('publishBatch', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let worker: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await new DataSource(dataSourceOptions(database.url)).initialize();
    worker = await new DataSource(dataSourceOptions(database.url)).initialize();
  });
  beforeEach(() => dataSource.query('DELETE FROM queue.outbox'));
  afterAll(async () => {
    await dataSource.destroy();
    await worker.destroy();
    await database.drop();
  });

  async function have(...types: string[]): Promise<string[]> {
    const ids = types.map(() => newId());
    await dataSource.query(
      `INSERT INTO queue.outbox (id, type, payload) SELECT id, type, '{}' FROM unnest($1::uuid[], $2::text[]) m (id, type)`,
      [ids, types],
    );
    return ids;
  }

  const sender = (send: (envelopes: readonly Envelope[]) => Promise<void>): Sender => ({
    send,
    waitUntilReady: async () => undefined,
    close: async () => undefined,
    disconnect: () => undefined,
  });

  const together = (type: string) => type === 'thing.shared';
  const claim = (manager: EntityManager, id?: string) =>
    manager.query('UPDATE queue.outbox SET handled_at = now(), published_at = now() WHERE id = $1', [id]);
  const unmarked = async () =>
    (await dataSource.query<{ id: string }[]>('SELECT id FROM queue.outbox WHERE published_at IS NULL')).map(
      ({ id }) => id,
    );

  it('sends what goes alone first, then what goes together, and marks all', async () => {
    const [one, two, three, four] = await have('thing.shared', 'thing.done', 'thing.shared', 'thing.done');
    const sent: Envelope[][] = [];
    const count = await publishBatch(
      dataSource,
      sender(async (envelopes) => void sent.push([...envelopes])),
      together,
    );
    expect(count).toBe(4);
    expect(sent).toEqual([
      [
        { type: 'thing.done', ids: [two] },
        { type: 'thing.done', ids: [four] },
      ],
      [{ type: 'thing.shared', ids: [one, three] }],
    ]);
    expect(await unmarked()).toEqual([]);
  });

  it('does not wait for a worker that already has one of them in hand, and leaves the mark to it', async () => {
    const [quick] = await have('thing.done', 'thing.done');
    await worker.transaction(async (manager) => {
      const taken = sender(async ([first]) => {
        if (first) await claim(manager, quick);
      });
      expect(await publishBatch(dataSource, taken, together)).toBe(2);
      expect(await unmarked()).toEqual([quick]);
    });
    expect(await unmarked()).toEqual([]);
  });

  it('does not send in company what a worker has in hand', async () => {
    const [first, second, third] = await have('thing.shared', 'thing.shared', 'thing.shared');
    const sent: Envelope[] = [];
    await worker.transaction(async (manager) => {
      await claim(manager, second);
      await publishBatch(
        dataSource,
        sender(async (envelopes) => void sent.push(...envelopes)),
        together,
      );
    });
    expect(sent).toEqual([{ type: 'thing.shared', ids: [first, third] }]);
  });

  it('marks nothing when the queue is away', async () => {
    const ids = await have('thing.shared', 'thing.done', 'thing.shared');
    const away = sender(async (envelopes) => {
      if (envelopes.some(({ type }) => type === 'thing.shared')) throw new Error('away');
    });
    await expect(publishBatch(dataSource, away, together)).rejects.toThrow('away');
    expect((await unmarked()).sort()).toEqual([...ids].sort());
  });
});
