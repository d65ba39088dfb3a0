import { newId, type TableRole } from '#lib/kernel';
import { anActor, type PersonActor } from './an-actor.js';

/** Whatever runs SQL with `$1` parameters: a DataSource, a Client. */
export interface Queryable {
  query(sql: string, values?: unknown[]): Promise<unknown>;
}

export interface TestTable {
  readonly id: string;
  readonly code: string;
  readonly kind: string;
  readonly numberPrefix: string;
}

const longAgo = '2020-01-01';
const farAway = '2040-01-01';
let made = 0;

export async function anOrganisation(db: Queryable, name = `Organisatie ${String(++made)}`): Promise<string> {
  const id = newId();
  await db.query(`INSERT INTO identity.organisation (id, code, name, type) VALUES ($1, $2, $3, 'public')`, [
    id,
    `organisatie-${id}`,
    name,
  ]);
  return id;
}

/** A table of the kind that `aTableDefinition` describes, unless said otherwise. Nobody sits at it yet. */
export async function aTable(db: Queryable, given: Partial<TestTable> = {}): Promise<TestTable> {
  const serial = String(++made);
  const table = {
    id: newId(),
    code: `tafel-${serial}`,
    kind: 'sample',
    numberPrefix: `T${serial}`,
    ...given,
  };
  await db.query(
    `INSERT INTO identity.casus_table (id, code, kind, name, municipality, number_prefix)
     VALUES ($1, $2, $3, 'Tafel ' || $4, 'Groningen', $5)`,
    [table.id, table.code, table.kind, serial, table.numberPrefix],
  );
  return table;
}

interface Seat {
  readonly at: TestTable;
  readonly role?: TableRole;
}

/** A person with an account, screened and bound to confidentiality, who sits nowhere yet unless `at` says so. */
export async function aPerson(
  db: Queryable,
  given: Partial<Seat> & { of?: string; username?: string; passwordHash?: string } = {},
): Promise<PersonActor> {
  const organisationId = given.of ?? (await anOrganisation(db));
  const person = anActor({ of: organisationId });
  const username = given.username ?? `persoon-${String(++made)}`;
  await db.query(
    `INSERT INTO identity.person (id, username, name, email, organisation_id, password_hash, screening,
                                  screening_valid_to, confidentiality_accepted_on)
     VALUES ($1, $2, 'Naam van ' || $2, $2 || '@voorbeeld.example', $3, $4, 'VOG', $5, $6)`,
    [person.personId, username, organisationId, given.passwordHash ?? null, farAway, longAgo],
  );
  return given.at ? aSeat(db, person, { at: given.at, role: given.role ?? 'partner' }) : person;
}

/** The same person with one more membership, for their own organisation, which signs the covenant if need be. */
export async function aSeat(
  db: Queryable,
  person: PersonActor,
  { at, role = 'partner' }: Seat,
): Promise<PersonActor> {
  const { personId, organisationId } = person;
  await db.query(
    `INSERT INTO identity.covenant (table_id, organisation_id, version, signed_on, valid_to)
     VALUES ($1, $2, '1', $3, $4) ON CONFLICT DO NOTHING`,
    [at.id, organisationId, longAgo, farAway],
  );
  await db.query(
    `INSERT INTO identity.membership (id, table_id, person_id, organisation_id, role, starts_on)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [newId(), at.id, personId, organisationId, role, longAgo],
  );
  const membership = { tableId: at.id, organisationId, role };
  return { ...person, memberships: [...person.memberships, membership] };
}
