import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localDate } from '#lib/kernel';
import { HttpClient } from '#lib/testing';
import { type Installation, startInstallation } from './installation.js';

interface Id {
  id: string;
}
interface Items<T> {
  items: T[];
}
interface PersonView {
  version: number;
  active: boolean;
  memberships: { id: string; state: string; missing: { code: string; text: string }[] }[];
}
interface Review extends Id {
  organisationName: string;
  lineItems: { id: string; personName: string; tableName: string; mayDecide: boolean }[];
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const today = localDate(new Date());
const secret = 'vier paarden eten gras 17';
let installation: Installation;
let admin: HttpClient;
let personId: string;
let tableId: string;
let organisationId: string;
let newcomer: HttpClient;

beforeAll(async () => {
  installation = await startInstallation();
  admin = await installation.signIn('beheer');
}, 120_000);
afterAll(() => installation.stop());

const person = async () => (await admin.get<PersonView>(`/people/${personId}`)).body;
const table = () =>
  admin.get<Items<Id & { code: string }>>('/register/tables').then(({ body }) => body.items[0]?.id ?? '');

describe('an administrator', () => {
  it('sees the register, and of cases nothing', async () => {
    const { body } = await admin.get<Items<Id>>('/organisations?limit=100');
    expect(body.items.length).toBeGreaterThan(5);
    for (const path of ['/cases', '/signals', '/actions']) expect((await admin.get(path)).status).toBe(403);
  });

  it('registers an organisation and a person, and sees what a seat still lacks', async () => {
    tableId = await table();
    const organisation = { code: 'terwille', name: 'Terwille', type: 'private' };
    organisationId = (await admin.post<Id>('/organisations', organisation)).body.id;
    const newPerson = {
      username: 'sanne',
      name: 'Sanne Vos',
      email: 'sanne@terwille.example',
      organisationId,
    };
    personId = (await admin.post<Id>('/people', newPerson)).body.id;
    const seat = { tableId, organisationId, role: 'partner', startsOn: today };
    const { status, body } = await admin.post(`/people/${personId}/memberships`, seat);
    expect([status, body]).toMatchObject([
      201,
      {
        active: false,
        missing: ['not-active', 'no-covenant', 'no-screening', 'no-statement', 'no-declaration'],
      },
    ]);
    const refused = await admin.post(`/people/${personId}/activation`, {}, { ifMatch: 1 });
    expect(refused).toMatchObject({ status: 422, body: { code: 'not-ready' } });
  });

  it('supplies it, one by one, and gives a password to begin with', async () => {
    const covenant = { tableId, version: '2026-1', signedOn: today, validTo: '2040-01-01' };
    await admin.post(`/organisations/${organisationId}/covenants`, covenant);
    const screening = { kind: 'VOG', screenedOn: today, validTo: '2040-01-01' };
    await admin.post(`/people/${personId}/screenings`, screening);
    const declared = { noCommercialDutiesDeclaredOn: today };
    await admin.patch(`/people/${personId}`, declared, { ifMatch: (await person()).version });
    const activated = await admin.post(
      `/people/${personId}/activation`,
      {},
      {
        ifMatch: (await person()).version,
      },
    );
    expect(activated).toMatchObject({ status: 201, body: { active: true } });
    expect((await person()).memberships[0]?.missing).toMatchObject([{ code: 'no-statement' }]);
    const issued = await admin.post<{ password: string }>(`/people/${personId}/initial-password`);
    newcomer = new HttpClient(installation.origin);
    await newcomer.signIn('sanne', issued.body.password);
    expect((await newcomer.get('/signals')).status).toBe(403);
    const change = { currentPassword: issued.body.password, newPassword: secret };
    expect((await newcomer.post('/me/password', change)).status).toBe(204);
  });

  it('is not needed for the last step: the statement, after which the seat counts', async () => {
    expect((await newcomer.get('/signals')).body).toMatchObject({ code: 'statement-required' });
    const { version } = (await newcomer.get<{ version: string }>('/me/statement')).body;
    expect((await newcomer.post('/me/statement', { version })).status).toBe(204);
    expect((await newcomer.get('/signals')).status).toBe(200);
    expect(await person()).toMatchObject({ memberships: [{ state: 'active', missing: [] }] });
  });

  it('finds people by name in the body only', async () => {
    const { body } = await admin.post<Items<Id>>('/people/search', { q: 'sanne v' });
    expect(body.items.map(({ id }) => id)).toEqual([personId]);
    expect((await admin.get('/people?q=sanne')).status).toBe(400);
  });
});

describe('a review of rights', () => {
  it('is done by the contact person, line by line; what is withdrawn is gone at once', async () => {
    const { version } = (await admin.get<{ version: number }>(`/organisations/${organisationId}`)).body;
    await admin.patch(
      `/organisations/${organisationId}`,
      { contactPersonId: personId },
      { ifMatch: version },
    );
    await admin.post('/rights-reviews', { kind: 'yearly' });
    const { items } = (await newcomer.get<Items<Review>>('/rights-reviews')).body;
    expect(items).toMatchObject([{ organisationName: 'Terwille', lines: 1, decided: 0 }]);
    const path = `/rights-reviews/${items[0]?.id ?? ''}`;
    const [own] = (await newcomer.get<Review>(path)).body.lineItems;
    expect(own).toMatchObject({ personName: 'Sanne Vos', mayDecide: false });
    const decision = { decision: 'withdrawn', reason: 'Niet meer nodig.' };
    const byOneself = await newcomer.post(`${path}/lines/${own?.id ?? ''}`, decision);
    expect(byOneself).toMatchObject({ status: 422, body: { code: 'own-rights' } });
    const byOther = await admin.post(`${path}/lines/${own?.id ?? ''}`, decision);
    expect(byOther).toMatchObject({ status: 201, body: { closed: true } });
    expect((await newcomer.get('/signals')).status).toBe(403);
  });
});

describe('deactivating', () => {
  it('ends what somebody had open in the browser', async () => {
    expect((await newcomer.get('/session')).status).toBe(200);
    const { version } = await person();
    const gone = await admin.post(`/people/${personId}/deactivation`, {}, { ifMatch: version });
    expect(gone).toMatchObject({ status: 201, body: { active: false } });
    expect((await newcomer.get('/session')).status).toBe(401);
    const again = new HttpClient(installation.origin);
    expect((await again.post('/session', { username: 'sanne', password: secret })).status).toBe(401);
  });

  it('is not for others to do, and they are not told whether somebody exists', async () => {
    const partner = await installation.signIn('vnn');
    const answers = await Promise.all(
      [personId, '00000000-0000-7000-8000-000000000000'].map((id) => partner.get(`/people/${id}`)),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    expect((await partner.get('/people')).status).toBe(403);
    expect((await partner.get('/register/tables')).status).toBe(403);
  });
});

describe('the command that makes an administrator', () => {
  const create = (username: string) =>
    promisify(execFile)(
      process.execPath,
      [
        ...['dist/apps/tasks/src/main.js', 'create-administrator', '--name', 'Eva de Boer'],
        ...[
          '--username',
          username,
          '--email',
          'eva@groningen.example',
          '--organisation',
          'Gemeente Groningen',
        ],
      ],
      { cwd: root, env: { PATH: process.env['PATH'], DATABASE_URL: installation.database.url } },
    );

  it('prints a password, with which one signs in to choose another', async () => {
    const { stdout } = await create('eva');
    const [, password = ''] = /sign in with (\S+)/.exec(stdout) ?? [];
    const eva = await new HttpClient(installation.origin).signIn('eva', password);
    expect((await eva.get('/people')).body).toMatchObject({ code: 'password-change-required' });
  });

  it('says in one sentence what is wrong', async () => {
    await expect(create('eva')).rejects.toMatchObject({
      code: 1,
      stderr: 'Er is al iemand met deze gebruikersnaam.\n',
    });
    const bare = promisify(execFile)(
      process.execPath,
      ['dist/apps/tasks/src/main.js', 'create-administrator'],
      {
        cwd: root,
      },
    );
    await expect(bare).rejects.toMatchObject({ code: 1, stderr: expect.stringMatching(/^Use: /) });
  });
});
