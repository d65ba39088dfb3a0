import { people, type Relation } from '#lib/authorization';
import { hashPassword } from '#lib/identity';
import type { Duty, TableRole } from '#lib/kernel';
import {
  anOrganisation,
  aPerson,
  aSeat,
  aTable,
  changeRecorded,
  HttpClient,
  type PersonActor,
  type Queryable,
  type TestTable,
} from '#lib/testing';
import { walledKind } from './kind.js';

export const municipality = 'Groningen';
const other = 'Midden-Groningen';
const password = 'een heel goed wachtwoord';

interface Place {
  readonly role?: TableRole;
  readonly municipality?: string;
  readonly duties?: readonly Duty[];
  readonly type?: 'private';
  /** Of the organisation of one who comes before. */
  readonly of?: Relation;
  /** At no table, or at another one. */
  readonly at?: 'nowhere' | 'elsewhere';
}

const places: Partial<Record<Relation, Place>> = {
  chair: { role: 'chair' },
  scopedChair: { role: 'chair', municipality },
  otherMunicipality: { role: 'chair', municipality: other },
  otherChair: { role: 'chair', at: 'elsewhere' },
  deniedLeader: { role: 'process-coordinator' },
  chainCoordinator: { role: 'chain-coordinator' },
  dossierElsewhere: { municipality: other },
  colleague: { of: 'source' },
  privateDossier: { type: 'private' },
  contactPerson: { at: 'nowhere' },
  privacyOfficer: { at: 'nowhere', duties: ['privacy-officer'] },
  administrator: { at: 'nowhere', duties: ['administrator'] },
};

/** Two partners on whom leaders may try things out. */
const spares = ['spareOne', 'spareTwo'] as const;
export type Role = Relation | (typeof spares)[number];

/** Everybody of the matrix who has an account, each of an organisation of their own but for the colleague, at a regional table. */
export interface Cast {
  readonly table: TestTable;
  readonly elsewhere: TestTable;
  actor(role: Role): PersonActor;
  client(role: Role): HttpClient;
  /** The same person once more, with a session of its own. */
  again(role: Role): Promise<HttpClient>;
}

export async function castOf(db: Queryable, origin: string): Promise<Cast> {
  const passwordHash = await hashPassword(password);
  const table = await aTable(db, { kind: walledKind.kind, code: 'tafel-met-muren', numberPrefix: 'MUUR' });
  const elsewhere = await aTable(db, { kind: walledKind.kind, code: 'tafel-ernaast', numberPrefix: 'NAAST' });
  await changeRecorded(db, [table.id], `UPDATE identity.casus_table SET municipalities = $2 WHERE id = $1`, [
    table.id,
    [municipality, other],
  ]);
  const actors = new Map<Role, PersonActor>();
  const clients = new Map<Role, HttpClient>();
  const signIn = (role: Role) => new HttpClient(origin).signIn(usernameOf(role), password);
  for (const role of [...people, 'deactivated' as const, ...spares]) {
    const place = places[role as Relation] ?? {};
    const of = place.of
      ? known(actors, place.of).organisationId
      : await anOrganisation(db, `Organisatie ${role}`, place.type);
    const account = { of, username: usernameOf(role), passwordHash, duties: place.duties ?? [] };
    const at = place.at === 'elsewhere' ? elsewhere : table;
    let actor = await aPerson(db, account);
    if (place.at !== 'nowhere') actor = await aSeat(db, actor, { at, role: place.role ?? 'partner' });
    if (role === 'chairElsewhere') actor = await aSeat(db, actor, { at: elsewhere, role: 'chair' });
    if (place.municipality !== undefined) await limit(db, actor, place.municipality);
    actors.set(role, actor);
    clients.set(role, await signIn(role));
  }
  return {
    ...{ table, elsewhere },
    actor: (role) => known(actors, role),
    client: (role) => known(clients, role),
    again: signIn,
  };
}

async function limit(db: Queryable, { personId }: PersonActor, to: string): Promise<void> {
  await changeRecorded(
    db,
    [personId],
    `UPDATE identity.membership SET municipality = $2 WHERE person_id = $1`,
    [personId, to],
  );
}

const usernameOf = (role: Role) => `muur.${role.toLowerCase()}`;

function known<T>(map: ReadonlyMap<Role, T>, role: Role): T {
  const value = map.get(role);
  if (value === undefined) throw new Error(`${role} has no account`);
  return value;
}
