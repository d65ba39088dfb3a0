import type { ReadRows } from '../migrating/pending-migrations.js';

const powers = `
  SELECT current_user AS role, r.rolsuper AS superuser, r.rolbypassrls AS bypasses,
         (SELECT min(format('%I.%I', n.nspname, c.relname))
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
           WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S') AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
             AND pg_has_role(r.oid, c.relowner, 'MEMBER')) AS owned
    FROM pg_roles r WHERE r.rolname = current_user`;

/**
 * Row-level security and the append-only log bind every role but owners, superusers and those who bypass it.
 * So the application refuses to run as one of these (ADR 18): the second wall would be painted on.
 */
export async function assertOwnsNothing(read: ReadRows): Promise<void> {
  const [found] = await read(powers);
  const role = String(found?.['role']);
  const advice = 'DATABASE_URL must name a role that owns nothing, such as casustafel_app.';
  if (found?.['superuser'] !== false)
    throw new Error(`The database role "${role}" is a superuser. ${advice}`);
  if (found['bypasses'] !== false)
    throw new Error(`The database role "${role}" may bypass row-level security. ${advice}`);
  if (typeof found['owned'] === 'string') {
    throw new Error(
      `The database role "${role}" owns ${found['owned']}, or may act for its owner. ${advice}`,
    );
  }
}
