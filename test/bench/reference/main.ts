/**
 * What the product's reads would cost by hand: bare Fastify and pg, a pool of the same size, and the same statements
 * in the same order that the product sends for the same request: the session, BEGIN, who reads, the selects with the
 * permission check in their WHERE, the audit event, COMMIT. Every statement is prepared once for each connection. The
 * answers are the same to the letter, which the bench checks before it measures.
 *
 * What a hand would leave out is left out: no framework, no ORM, no validation, no rule engine, no security headers.
 */
import fastify from 'fastify';
import { Pool } from 'pg';
import { act } from './act.js';
import { caseDetail } from './case-detail.js';
import { caseList } from './case-list.js';
import { myActions } from './my-actions.js';

const poolSize = 20;
const pool = new Pool({
  connectionString: process.env['DATABASE_URL'],
  max: poolSize,
  options: '-c TimeZone=UTC -c statement_timeout=30000 -c plan_cache_mode=force_generic_plan',
});
pool.on('error', () => undefined);

const app = fastify();
app.get('/api/v1/actions', (request) => act(pool, request, myActions));
app.get('/api/v1/cases', (request) => act(pool, request, caseList));
app.get<{ Params: { id: string } }>('/api/v1/cases/:id', (request) =>
  act(pool, request, (running) => caseDetail(running, request.params.id)),
);

process.once('SIGTERM', () => process.exit());
process.once('disconnect', () => process.exit());
process.stdout.write(`answers at ${await app.listen({ port: 0, host: '127.0.0.1' })}\n`);
