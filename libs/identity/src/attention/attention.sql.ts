import { missingColumns, missingForDuties } from '../memberships/seats.query.js';
import { ends } from '../watch/expiring.query.js';

/**
 * SQL for all that waits for an administrator; `$1` is the day, `$2` how many days ahead. Derived from the register as it
 * is, so that nothing has to be ticked off. A missing covenant is one item for a table however many people it stops. A
 * duty is like a seat at no table, of which nobody knows since when.
 */
export const attention = `
  WITH seat AS (
    SELECT m.person_id, m.organisation_id, m.table_id, m.starts_on, ${missingColumns} AS missing
      FROM identity.membership m
      JOIN identity.person p ON p.id = m.person_id
      JOIN identity.organisation o ON o.id = m.organisation_id
     WHERE m.starts_on <= $1::date + $2::int
       AND (m.ends_on IS NULL OR m.ends_on >= GREATEST($1::date, m.starts_on))
    UNION ALL
    SELECT p.id, p.organisation_id, NULL, NULL, ${missingForDuties}
      FROM identity.person p WHERE p.active AND p.duties <> '{}'
  )
  SELECT 'covenant-missing' AS kind, 'covenant-missing:' || organisation_id || ':' || table_id AS key,
         GREATEST(min(starts_on), (
           SELECT max(LEAST(c.valid_to + 1, c.ended_on)) FROM identity.covenant c
            WHERE c.organisation_id = seat.organisation_id AND c.table_id = seat.table_id AND c.signed_on <= $1)) AS "on",
         organisation_id, NULL::uuid AS person_id, NULL::uuid AS review_id, ARRAY[table_id] AS table_ids,
         NULL AS what, count(DISTINCT person_id)::int AS people, '{}'::text[] AS missing
    FROM seat WHERE 'no-covenant' = ANY (missing) GROUP BY organisation_id, table_id
  UNION ALL
  SELECT 'person-incomplete', 'person-incomplete:' || person_id || ':' || organisation_id,
         COALESCE(min(since), $1),
         organisation_id, person_id, NULL, array_remove(array_agg(DISTINCT table_id), NULL), NULL, 1, array_agg(DISTINCT code)
    FROM seat
    CROSS JOIN LATERAL unnest(array_remove(missing, 'no-covenant')) code
    CROSS JOIN LATERAL (SELECT GREATEST(starts_on, CASE code
           WHEN 'not-active' THEN (SELECT p.deactivated_on FROM identity.person p WHERE p.id = person_id)
           WHEN 'no-screening' THEN (SELECT max(LEAST(s.valid_to + 1, s.ended_on)) FROM identity.screening s
                                      WHERE s.person_id = seat.person_id AND s.screened_on <= $1)
         END) AS since) began
   GROUP BY organisation_id, person_id
  UNION ALL
  SELECT 'review-overdue', 'review-overdue:' || v.id, v.due_on, v.organisation_id, NULL, v.id, '{}', v.kind, 0, '{}'
    FROM identity.rights_review v WHERE v.closed_on IS NULL AND v.due_on < $1
  UNION ALL
  SELECT e.kind || '-expiring', e.kind || '-expiring:' || e.thing_id, e.ends_on, e.organisation_id, e.person_id, NULL,
         array_remove(ARRAY[e.table_id], NULL), e.what, 0, '{}'
    FROM (${ends}) e WHERE e.ends_on BETWEEN $1::date AND $1::date + $2::int`;
