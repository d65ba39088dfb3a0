import { hashPassword } from '#lib/identity';
import { newId } from '#lib/kernel';
import { aPerson, aTable, changeRecorded, HttpClient, type Queryable } from '#lib/testing';

/** A case that even in an emergency nobody opens, and somebody who sits at its table. */
export interface StrictTable {
  readonly caseId: string;
  readonly number: string;
  readonly client: HttpClient;
}

/** Beside all others, at a table of a kind that forbids emergency access. */
export async function strictTable(db: Queryable, origin: string): Promise<StrictTable> {
  const [username, password] = ['muur.streng', 'een heel goed wachtwoord'];
  const table = await aTable(db, { kind: 'radicalisering', code: 'tafel-streng', numberPrefix: 'STR' });
  const at = { at: table, username, passwordHash: await hashPassword(password) };
  const { personId } = await aPerson(db, at);
  const [caseId, number] = [newId(), 'STR-2026-0001'];
  await changeRecorded(
    db,
    [caseId],
    `INSERT INTO cases.case (id, number, table_id, title, purpose, legal_basis, status, first_processed_on,
                             destroy_by, details_version, opened_at, opened_by, version)
     VALUES ($1, $2, $3, 'Titel', 'sample', 'x', 'opened', '2026-01-01', '2031-01-01', 1, now(), $4, 1)`,
    [caseId, number, table.id, personId],
  );
  return { caseId, number, client: await new HttpClient(origin).signIn(username, password) };
}
