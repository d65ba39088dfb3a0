import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * In PL/pgSQL, which is never put into the statement that asks: each of its policies asks several of these, and planning
 * them all took longer than answering them for the rows of a page.
 */
const ask = (name: string, type: string, expression: string): string =>
  `CREATE FUNCTION database.actor_${name}() RETURNS ${type} LANGUAGE plpgsql STABLE PARALLEL SAFE COST 1
        AS $$ BEGIN RETURN ${expression}; END $$;`;

/**
 * Who acts, as `UnitOfWork` tells the database at the start of each transaction; row policies ask these functions.
 * Without an actor they answer null or an empty list, which opens nothing. The lists come ready-made (session-actor.ts).
 */
export class DescribeActor1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA database;
      GRANT USAGE ON SCHEMA database TO casustafel_app;

      CREATE FUNCTION database.setting(name text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
        RETURN nullif(current_setting('casustafel.' || name, true), '');

      ${ask('person_id', 'uuid', `database.setting('person_id')::uuid`)}
      ${ask('as_of', 'timestamptz', `database.setting('as_of')::timestamptz`)}

      CREATE FUNCTION database.actor_has_duty(duty text) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE COST 1
        AS $$ BEGIN RETURN coalesce(database.setting('duties')::text[] @> ARRAY[duty], false); END $$;

      -- Memberships that are active now.
      CREATE FUNCTION database.actor_seats() RETURNS TABLE (table_id uuid, organisation_id uuid, role text, municipality text, private boolean)
        LANGUAGE sql STABLE PARALLEL SAFE
        BEGIN ATOMIC
          SELECT seat."tableId", seat."organisationId", seat.role, seat.municipality, seat."organisationType" = 'private'
            FROM jsonb_to_recordset(coalesce(database.setting('memberships')::jsonb, '[]')) AS seat
              ("tableId" uuid, "organisationId" uuid, role text, municipality text, "organisationType" text);
        END;

      -- '<table>/<organisation>' of every seat.
      ${ask('sits', 'text[]', `coalesce(database.setting('sits')::text[], '{}')`)}
      ${ask('organisations', 'uuid[]', `coalesce(database.setting('organisations')::uuid[], '{}')`)}

      -- '<table>/<municipality>', or '<table>/*', of every table that the actor leads, or oversees from a distance.
      ${ask('leads', 'text[]', `coalesce(database.setting('leads')::text[], '{}')`)}
      ${ask('oversees', 'text[]', `coalesce(database.setting('oversees')::text[], '{}')`)}

      -- Whether a table, and on a regional table a municipality, is in such a list.
      CREATE FUNCTION database.covers(list text[], table_id uuid, municipality text) RETURNS boolean
        LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE COST 1 AS $$ BEGIN
          RETURN list <> '{}' AND ARRAY[table_id::text || '/*', table_id::text || '/' || municipality] && list;
        END $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
