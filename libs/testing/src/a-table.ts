import { type Duty, newId, type TableRole } from '#lib/kernel';
import { aMembership, anActor, type PersonActor } from './an-actor.js';
import type { Queryable } from './queryable.js';
import { changeRecorded } from './recorded.js';

export interface TestTable {
  readonly id: string;
  readonly code: string;
  readonly kind: string;
  readonly numberPrefix: string;
}

const longAgo = '2020-01-01';
const farAway = '2040-01-01';
let made = 0;

export async function anOrganisation(
  db: Queryable,
  name = `Organisatie ${String(++made)}`,
  type: 'public' | 'private' = 'public',
): Promise<string> {
  const id = newId();
  await changeRecorded(
    db,
    [id],
    `INSERT INTO identity.organisation (id, code, name, type) VALUES ($1, $2, $3, $4)`,
    [id, `organisatie-${id}`, name, type],
  );
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
  await changeRecorded(
    db,
    [table.id],
    `INSERT INTO identity.casus_table (id, code, kind, name, municipality, number_prefix)
     VALUES ($1, $2, $3, 'Tafel ' || $4, 'Groningen', $5)`,
    [table.id, table.code, table.kind, serial, table.numberPrefix],
  );
  return table;
}

interface Seat {
  readonly at: Pick<TestTable, 'id'>;
  readonly role?: TableRole;
}

/** A person with an account, screened and bound to confidentiality, who sits nowhere yet unless `at` says so. */
export async function aPerson(
  db: Queryable,
  given: Partial<Seat> & {
    of?: string;
    username?: string;
    passwordHash?: string;
    duties?: readonly Duty[];
  } = {},
): Promise<PersonActor> {
  const organisationId = given.of ?? (await anOrganisation(db));
  const person = anActor({ of: organisationId, duties: given.duties ?? [] });
  const username = given.username ?? `persoon-${String(++made)}`;
  await changeRecorded(
    db,
    [person.personId],
    `, screening AS (
       INSERT INTO identity.screening (id, person_id, kind, screened_on, valid_to)
       VALUES (gen_random_uuid(), $1, 'VOG', $5, $6)),
     statement AS (
       INSERT INTO identity.statement_acceptance (id, person_id, version, accepted_at, accepted_on)
       VALUES (gen_random_uuid(), $1, '1', $5::date, $5))
     INSERT INTO identity.person (id, username, name, email, organisation_id, password_hash, duties,
                                  no_commercial_duties_declared_on)
     VALUES ($1, $2, 'Naam van ' || $2, $2 || '@voorbeeld.example', $3, $4, $7, $5)`,
    [
      ...[person.personId, username, organisationId, given.passwordHash ?? null],
      ...[longAgo, farAway, given.duties ?? []],
    ],
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
  await changeRecorded(
    db,
    [organisationId, personId],
    `, covenant AS (
       INSERT INTO identity.covenant (id, table_id, organisation_id, version, signed_on, valid_to)
       VALUES (gen_random_uuid(), $2, $4, '1', $6, $7) ON CONFLICT DO NOTHING)
     INSERT INTO identity.membership (id, table_id, person_id, organisation_id, role, starts_on)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [newId(), at.id, personId, organisationId, role, longAgo, farAway],
  );
  const membership = aMembership({ tableId: at.id, organisationId, role });
  return { ...person, memberships: [...person.memberships, membership] };
}
