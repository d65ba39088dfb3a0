import { randomUUID } from 'node:crypto';
import { anEventAbout } from '#lib/testing';
import type { CasesScene } from './cases-for-spec.js';

export interface MadeCase {
  readonly id: string;
  readonly tableId: string;
  readonly closed: boolean;
  /** Who takes part, and how; `null` for nobody. */
  readonly participation: {
    readonly organisationId: string;
    readonly personId: string | null;
    readonly level: 'process' | 'own-actions' | 'dossier';
    readonly ended: boolean;
    /** ISO instants in whole minutes. */
    readonly validFrom?: string;
    readonly validUntil?: string;
  } | null;
  /** Id of a person who is kept out. */
  readonly excluded?: string | null;
}

/** Cases in no order, as a migration would bring them: all in one transaction, under one event. */
export async function putCases(
  scene: CasesScene,
  wishes: readonly Omit<MadeCase, 'id'>[],
): Promise<MadeCase[]> {
  const made = wishes.map((wish) => ({ ...wish, id: randomUUID() }));
  await scene.superuser.transaction(async (manager) => {
    await anEventAbout(
      manager,
      made.map(({ id }) => id),
    );
    await manager.query(
      `INSERT INTO cases.case (id, number, table_id, title, purpose, legal_basis, status, first_processed_on,
                               destroy_by, details_version, opened_at, opened_by, closed_at, version)
       SELECT m.id, m.id, m."tableId", 'Titel', 'sample', 'x', CASE WHEN m.closed THEN 'closed' ELSE 'opened' END,
              '2026-01-01', '2031-01-01', 1, now(), $2, CASE WHEN m.closed THEN now() END, 1
         FROM jsonb_to_recordset($1) AS m(id uuid, "tableId" uuid, closed boolean)`,
      [JSON.stringify(made), scene.chair.personId],
    );
    await manager.query(
      `INSERT INTO cases.participant (id, case_id, table_id, organisation_id, person_id, level, reason, invited_by,
                                      started_at, valid_from, valid_until, ended_at)
       SELECT gen_random_uuid(), m.id, m."tableId", (m.participation->>'organisationId')::uuid,
              (m.participation->>'personId')::uuid, m.participation->>'level', 'x', $2, now(),
              COALESCE((m.participation->>'validFrom')::timestamptz, '1970-01-01T00:00Z'),
              COALESCE((m.participation->>'validUntil')::timestamptz, '9999-12-31T00:00Z'),
              CASE WHEN (m.participation->>'ended')::boolean THEN now() END
         FROM jsonb_to_recordset($1) AS m(id uuid, "tableId" uuid, participation jsonb)
        WHERE jsonb_typeof(m.participation) = 'object'`,
      [JSON.stringify(made), scene.chair.personId],
    );
    await manager.query(
      `INSERT INTO cases.exclusion (id, case_id, table_id, person_id, reason, decided_by, started_at)
       SELECT gen_random_uuid(), m.id, m."tableId", m.excluded, 'x', $2, now()
         FROM jsonb_to_recordset($1) AS m(id uuid, "tableId" uuid, excluded uuid) WHERE m.excluded IS NOT NULL`,
      [JSON.stringify(made), scene.chair.personId],
    );
  });
  return made;
}
