import { newId } from '#lib/kernel';
import { aPerson, changeRecorded, type Queryable } from '#lib/testing';
import type { Cast } from './cast.js';

/** Somebody with everything that an administrator can take away, in an organisation with a contact person. */
export async function fillRegister(
  db: Queryable,
  cast: Cast,
): Promise<{ personId: string; organisationId: string }> {
  const { personId: contactId, organisationId } = cast.actor('contactPerson');
  const { personId } = await aPerson(db, { of: organisationId, at: cast.table, username: 'muur.collega' });
  const machineId = newId();
  await changeRecorded(
    db,
    [organisationId, personId, machineId],
    `, factor AS (
       INSERT INTO identity.second_factor (person_id, secret, created_at, confirmed_at)
       VALUES ($3, '\\x00', now(), now())),
     external AS (
       INSERT INTO identity.external_identity (id, person_id, issuer, subject, linked_at, linked_by)
       VALUES ($4, $3, 'https://aanmelden.example', 'collega', now(), 'administrator')),
     machine AS (
       INSERT INTO identity.machine_client (id, name, organisation_id, issuer, jwks, scopes)
       VALUES ($5, 'Systeem van de muur', $1, 'https://muur.example', '{"keys":[]}', '{table-definitions:read}'))
     UPDATE identity.organisation SET contact_person_id = $2 WHERE id = $1`,
    [organisationId, contactId, personId, newId(), machineId],
  );
  const { status } = await cast.client('administrator').post('/rights-reviews', { kind: 'yearly' });
  if (status !== 201) throw new Error(`Opening reviews of rights was answered with ${String(status)}`);
  return { personId, organisationId };
}
