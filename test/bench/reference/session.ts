import { createHash } from 'node:crypto';
import { localDate } from '#lib/kernel';
import type { FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import { prepared } from './statements.js';

export interface Reader {
  readonly id: string;
  readonly organisationId: string;
  readonly memberships: readonly { tableId: string; organisationId: string; role: string }[];
}

/** What decides whether a session may do anything yet. */
interface Standing {
  readonly seen: Date;
  readonly hasInitialPassword: boolean;
  readonly hasAcceptedStatement: boolean;
}

const selectReader = prepared(
  'select-reader',
  `SELECT p.id, p.organisation_id AS "organisationId", p.duties,
          COALESCE((SELECT json_agg(json_build_object(
                      'tableId', a.table_id, 'organisationId', a.organisation_id, 'role', a.role,
                      'municipality', a.municipality, 'organisationType', a.organisation_type))
                      FROM identity.active_membership($2::date) a WHERE a.person_id = p.id), '[]') AS memberships,
          s.id AS "sessionId", s.last_seen_at AS seen, s.method,
          p.initial_password_expires_at IS NOT NULL AS "hasInitialPassword",
          EXISTS (SELECT FROM identity.second_factor f
                   WHERE f.person_id = p.id AND f.confirmed_at IS NOT NULL) AS "hasSecondFactor",
          EXISTS (SELECT FROM identity.statement_acceptance a
                   WHERE a.person_id = p.id AND a.version = $5) AS "hasAcceptedStatement"
     FROM identity.session s JOIN identity.person p ON p.id = s.person_id
    WHERE s.token_hash = $1 AND p.active AND s.expires_at > $3 AND s.last_seen_at > $4`,
);
const touchSession = prepared(
  'touch-session',
  'UPDATE identity.session SET last_seen_at = $2 WHERE token_hash = $1',
);

const minute = 60_000;
const statementVersion = '1';

/** Who sends the request; throws when that is nobody. */
export async function readerOf(request: FastifyRequest, pool: Pool): Promise<Reader> {
  const token =
    /(?:^|;\s*)(?:__Host-)?casustafel_session=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
  const hash = createHash('sha256').update(token).digest();
  const now = new Date();
  const { rows } = await pool.query<Reader & Standing>(
    selectReader([hash, localDate(now), now, new Date(now.getTime() - 30 * minute), statementVersion]),
  );
  const [reader] = rows;
  if (!reader || reader.hasInitialPassword || !reader.hasAcceptedStatement)
    throw new Error('Nobody is signed in');
  if (now.getTime() - reader.seen.getTime() > minute) await pool.query(touchSession([hash, now]));
  return reader;
}
