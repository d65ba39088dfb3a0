import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Pool, PoolClient } from 'pg';
import { uuidv7 } from 'uuidv7';
import { readerOf, type Reader } from './session.js';
import { insertEvent, setActor } from './statements.js';

export interface EventAbout {
  readonly action: string;
  readonly verb: string;
  readonly objectType: string;
  readonly objectId?: string;
  readonly objectIds?: readonly string[];
  readonly caseId?: string;
  readonly tableId?: string;
  readonly fields?: readonly string[];
  readonly purpose?: string;
}

export interface Act {
  readonly client: PoolClient;
  readonly reader: Reader;
  readonly record: (about: EventAbout) => Promise<unknown>;
}

/** One request: session, then one transaction that knows the reader. */
export async function act<T>(
  pool: Pool,
  request: FastifyRequest,
  work: (act: Act) => Promise<T>,
): Promise<T> {
  const reader = await readerOf(request, pool);
  const client = await pool.connect();
  try {
    await client.query('START TRANSACTION');
    await client.query(setActor(settingsOf(reader)));
    const record = (about: EventAbout) => client.query(insertEvent(valuesOf(about, reader, request)));
    const result = await work({ client, reader, record });
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

function settingsOf({ id, organisationId, memberships }: Reader): string[] {
  const list = (values: readonly string[]) => `{${[...new Set(values)].join(',')}}`;
  const led = memberships.filter(({ role }) => role === 'chair' || role === 'process-coordinator');
  return [
    ...[id, organisationId, JSON.stringify(memberships), '{}', new Date().toISOString()],
    list(memberships.map((one) => `${one.tableId}/${one.organisationId}`)),
    list(memberships.map((one) => `${one.tableId}/${one.organisationId}/*`)),
    list(memberships.map((one) => one.organisationId)),
    list(led.map(({ tableId }) => `${tableId}/*`)),
    '{}',
  ];
}

function valuesOf(about: EventAbout, reader: Reader, request: FastifyRequest): unknown[] {
  return [
    ...[uuidv7(), about.action, about.verb, 'success', 'person', reader.id, reader.organisationId],
    ...[about.objectType, about.objectId ?? null, about.objectIds ?? null, about.caseId ?? null],
    ...[about.tableId ?? null, about.fields ?? null, about.purpose ?? null, null],
    ...[request.ip, request.headers['user-agent'] ?? null, randomUUID().replaceAll('-', ''), null],
  ];
}
