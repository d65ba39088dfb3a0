import { addPeriod, localDate, newId } from '#lib/kernel';
import type { HttpClient } from '#lib/testing';

export interface Newcomer {
  readonly id: string;
  readonly username: string;
  /** Given out by the administrator, and to be changed at the first sign-in. */
  readonly password: string;
}

/** Somebody whom the administrator has just registered, screened and activated, with a password to begin with. */
export async function registerNewcomer(administrator: HttpClient): Promise<Newcomer> {
  const organisations = await administrator.get<{ items: { id: string }[] }>('/organisations');
  const username = `nieuw.${newId().slice(-12)}`;
  const registered = await administrator.post<{ id: string }>('/people', {
    username,
    name: 'Nienke Beginner',
    email: `${username}@voorbeeld.example`,
    organisationId: organisations.body.items[0]?.id,
  });
  const { id } = registered.body;
  const today = localDate(new Date());
  const screening = { kind: 'VOG', screenedOn: today, validTo: addPeriod(today, { years: 2 }) };
  await administrator.post(`/people/${id}/screenings`, screening);
  await administrator.post(`/people/${id}/activation`, {}, { ifMatch: await versionOf(administrator, id) });
  const issued = await administrator.post<{ password: string }>(`/people/${id}/initial-password`);
  return { id, username, password: issued.body.password };
}

export async function versionOf(administrator: HttpClient, personId: string): Promise<number> {
  return (await administrator.get<{ version: number }>(`/people/${personId}`)).body.version;
}
