import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#lib/kernel';
import { anOrganisation, aPerson, aTable, changeRecorded, FakeClock, lastRecorded } from '#lib/testing';
import { hashPassword } from '../local-accounts/password.js';
import { type SignInApp, startSignInApp } from '../sessions/sign-in-app-for-spec.js';
import { SpecBrowser } from './browser-for-spec.js';
import { OpenIdOptions } from './openid-options.js';
import { RealProvider, registered, type SignsIn, strongAcr, weakAcr } from './provider-for-spec.js';

const clock = new FakeClock();
let provider: RealProvider;
let running: SignInApp;
let organisationId: string;
let personId: string;
let mail: string;
let somebody: SignsIn;

beforeAll(async () => {
  provider = await RealProvider.start();
  const openId = new OpenIdOptions({
    ...registered,
    clientKey: null,
    issuer: provider.issuer,
    scopes: 'openid email profile',
    requiredAcr: [strongAcr],
    organisationClaim: 'organisation',
    name: 'Gemeente',
    allowHttp: true,
    timeout: 2_000,
  });
  running = await startSignInApp(clock, { openId });
  await provider.register(`${running.origin}/api/v1/session/openid/callback`);
  organisationId = await anOrganisation(running.db);
}, 60_000);
beforeEach(async () => {
  clock.reset();
  const username = `iemand-${newId()}`;
  ({ personId } = await aPerson(running.db, { of: organisationId, username }));
  mail = `${username}@voorbeeld.example`;
  somebody = {
    sub: `sub-${newId()}`,
    acr: strongAcr,
    email: mail.toUpperCase(),
    email_verified: true,
    organisation: `organisatie-${organisationId}`,
  };
  provider.next = somebody;
});
afterAll(async () => {
  await running.close();
  await provider.stop();
});

const start = (returnTo = '/acties') =>
  `${running.origin}/api/v1/session/openid/start?returnTo=${encodeURIComponent(returnTo)}`;
const isOwnPage = (url: URL) => url.origin === running.origin && !url.pathname.startsWith('/api/');
const isCallback = (url: URL) => url.pathname.endsWith('/session/openid/callback');
/** Where somebody ends up who signs in. */
async function endsAt(browser = new SpecBrowser(), returnTo = '/acties'): Promise<string> {
  const { url } = await browser.visit(start(returnTo), isOwnPage);
  return `${url.pathname}${url.search}`;
}
const sessionIn = (browser: SpecBrowser) => browser.jar(running.origin).get('casustafel_session');
async function whoIs(browser: SpecBrowser): Promise<string | undefined> {
  const cookie = `casustafel_session=${sessionIn(browser) ?? ''}`;
  const { body } = await running
    .visitor()
    .get<{ person?: { id: string } }>('/session', { headers: { cookie } });
  return body.person?.id;
}
const reason = async () => (await lastRecorded(running.db, 'identity.sign-in-failed'))?.reason;

describe('signing in at one’s own organisation', () => {
  it('leads to the page that was asked for, as the person who was registered', async () => {
    const browser = new SpecBrowser();
    expect(await endsAt(browser)).toBe('/acties');
    expect(await whoIs(browser)).toBe(personId);
    expect(browser.jar(running.origin).has('casustafel_openid')).toBe(false);
    const [link] = await running.db.query<object[]>(
      'SELECT person_id, linked_by FROM identity.external_identity WHERE subject = $1',
      [somebody.sub],
    );
    expect(link).toEqual({ person_id: personId, linked_by: 'mail' });
  });

  it('asks with PKCE, state and nonce, each time another', async () => {
    const { url } = await new SpecBrowser().visit(start(), (one) => one.origin === provider.issuer);
    const asked = Object.fromEntries(url.searchParams);
    expect(asked).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      acr_values: strongAcr,
    });
    const again = await new SpecBrowser().visit(start(), (one) => one.origin === provider.issuer);
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(asked[name]?.length).toBeGreaterThanOrEqual(43);
      expect(again.url.searchParams.get(name)).not.toBe(asked[name]);
    }
  });

  it('knows somebody the second time by the provider’s id, whatever the mail address', async () => {
    await endsAt();
    provider.next = { ...somebody, email: 'anders@elders.example', email_verified: false };
    const browser = new SpecBrowser();
    expect(await endsAt(browser)).toBe('/acties');
    expect(await whoIs(browser)).toBe(personId);
  });

  it('gives a new session, whatever the browser came with, and ends that one', async () => {
    const browser = new SpecBrowser();
    await endsAt(browser);
    const before = sessionIn(browser);
    provider.next = somebody;
    await endsAt(browser);
    expect(sessionIn(browser)).not.toBe(before);
    const cookie = `casustafel_session=${before ?? ''}`;
    expect((await running.visitor().get('/session', { headers: { cookie } })).status).toBe(401);
    const planted = new SpecBrowser();
    planted.jar(running.origin).set('casustafel_session', 'A'.repeat(43));
    await endsAt(planted);
    expect(sessionIn(planted)).not.toBe('A'.repeat(43));
  });

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/.//evil.example',
    '/api/v1/session',
  ])('never leads on to %s', async (elsewhere) => {
    expect(await endsAt(new SpecBrowser(), elsewhere)).toBe('/');
  });
});

describe('nobody gets in', () => {
  it.each<[string, Partial<SignsIn>, string]>([
    ['with too little assurance', { acr: weakAcr }, 'openid-assurance'],
    ['of an organisation that is not here', { organisation: 'elders' }, 'openid-organisation'],
    ['who is not registered', { email: 'onbekend@voorbeeld.example' }, 'openid-unknown'],
    ['by a mail address that is not verified', { email_verified: false }, 'openid-unknown'],
    ['whose id could be a citizen service number', { sub: '111222333' }, 'openid-invalid'],
  ])('%s', async (_who, claims, code) => {
    provider.next = { ...somebody, ...claims };
    const browser = new SpecBrowser();
    expect(await endsAt(browser)).toBe(`/aanmelden?fout=${code}`);
    expect(sessionIn(browser)).toBeUndefined();
    expect(await reason()).toBe(code);
  });

  it('by the mail address of somebody of another organisation', async () => {
    const other = await anOrganisation(running.db);
    provider.next = { ...somebody, organisation: `organisatie-${other}` };
    expect(await endsAt()).toBe('/aanmelden?fout=openid-unknown');
  });

  it('who moved to another organisation since', async () => {
    await endsAt();
    const other = await anOrganisation(running.db);
    provider.next = { ...somebody, organisation: [`organisatie-${other}`] };
    expect(await endsAt()).toBe('/aanmelden?fout=openid-organisation');
  });

  it.each([
    ['a chair', { role: 'chair' as const }],
    ['an administrator', { duties: ['administrator' as const] }],
  ])('as %s whom no administrator linked', async (_who, given) => {
    const username = `bijzonder-${newId()}`;
    const at = await aTable(running.db);
    await aPerson(running.db, { of: organisationId, username, ...('role' in given ? { at } : {}), ...given });
    provider.next = { ...somebody, email: `${username}@voorbeeld.example` };
    expect(await endsAt()).toBe('/aanmelden?fout=openid-not-linked');
  });

  it.each([
    ['who administers since', `UPDATE identity.person SET duties = '{administrator}' WHERE id = $1`],
    [
      'who leads a table since',
      `INSERT INTO identity.membership (id, table_id, person_id, organisation_id, role, starts_on)
       SELECT uuidv7(), t.id, p.id, p.organisation_id, 'process-coordinator', '2026-11-23'
         FROM identity.person p, (SELECT id FROM identity.casus_table LIMIT 1) t WHERE p.id = $1`,
    ],
  ])('linked by mail address %s, until an administrator links them', async (_who, promote) => {
    await aTable(running.db);
    expect(await endsAt()).toBe('/acties');
    await changeRecorded(running.db, [personId], promote, [personId]);
    const browser = new SpecBrowser();
    expect(await endsAt(browser)).toBe('/aanmelden?fout=openid-not-linked');
    expect(sessionIn(browser)).toBeUndefined();
    expect(await reason()).toBe('openid-not-linked');
    const byHand = `UPDATE identity.external_identity SET linked_by = 'administrator' WHERE person_id = $1`;
    await changeRecorded(running.owner, [personId], byHand, [personId]);
    expect(await endsAt()).toBe('/acties');
  });

  it('who was deactivated', async () => {
    await endsAt();
    await changeRecorded(
      running.db,
      [personId],
      `UPDATE identity.person SET active = false, deactivated_on = '2026-11-23' WHERE id = $1`,
      [personId],
    );
    expect(await endsAt()).toBe('/aanmelden?fout=openid-unknown');
  });

  it('who says no there', async () => {
    provider.next = null;
    expect(await endsAt()).toBe('/aanmelden?fout=openid-refused');
  });
});

describe('who has special rights', () => {
  const administrator = async () => {
    const username = `beheer-${newId()}`;
    const passwordHash = await hashPassword('het juiste wachtwoord');
    await aPerson(running.db, { username, passwordHash, duties: ['administrator'] });
    return running.visitor().signIn(username, 'het juiste wachtwoord');
  };

  it('gets in once another administrator has linked them, until that is undone', async () => {
    const username = `privacy-${newId()}`;
    const officer = await aPerson(running.db, { of: organisationId, username, duties: ['privacy-officer'] });
    const path = `/people/${officer.personId}/external-identity`;
    const admin = await administrator();
    expect((await admin.post(path, { subject: '111222333' })).status).toBe(400);
    expect((await admin.post(path, { subject: somebody.sub })).status).toBe(204);
    expect((await admin.post(path, { subject: 'another' })).status).toBe(409);
    provider.next = { ...somebody, email: `${username}@voorbeeld.example` };
    const browser = new SpecBrowser();
    await endsAt(browser);
    expect(await whoIs(browser)).toBe(officer.personId);
    expect((await admin.delete(path)).status).toBe(204);
    expect((await admin.delete(path)).status).toBe(404);
    expect(await endsAt()).toBe('/aanmelden?fout=openid-not-linked');
  });

  it('does not link themselves, and nobody else links anybody', async () => {
    const admin = await administrator();
    const own = (await admin.get<{ id: string }>('/me')).body.id;
    expect((await admin.post(`/people/${own}/external-identity`, { subject: 'x' })).status).toBe(422);
    const browser = new SpecBrowser();
    await endsAt(browser);
    const headers = { cookie: `casustafel_session=${sessionIn(browser) ?? ''}` };
    const path = `/people/${personId}/external-identity`;
    expect((await running.visitor().post(path, { subject: 'x' }, { headers })).status).toBe(404);
  });
});

describe('an answer of the provider', () => {
  const failure = async (browser: SpecBrowser, url: string) =>
    (await browser.visit(url, isOwnPage)).url.search;

  it('works once', async () => {
    const browser = new SpecBrowser();
    const { url } = await browser.visit(start(), isCallback);
    const copy = new SpecBrowser();
    for (const [name, value] of browser.jar(running.origin)) copy.jar(running.origin).set(name, value);
    expect((await browser.visit(url.href, isOwnPage)).url.pathname).toBe('/acties');
    expect(await failure(copy, url.href)).toBe('?fout=openid-too-late');
    expect(sessionIn(copy)).toBeUndefined();
  });

  it('works in the browser that asked only', async () => {
    const { url } = await new SpecBrowser().visit(start(), isCallback);
    expect(await failure(new SpecBrowser(), url.href)).toBe('?fout=openid-too-late');
    const victim = new SpecBrowser();
    await victim.visit(start(), isCallback);
    expect(await failure(victim, url.href)).toBe('?fout=openid-invalid');
    expect(sessionIn(victim)).toBeUndefined();
  });

  it.each([
    ['a forged state', { state: 'x'.repeat(43) }],
    ['a code that is not ours', { code: 'x'.repeat(43) }],
    ['another issuer', { iss: 'https://evil.example' }],
    ['no code', { code: '' }],
  ])('with %s is refused', async (_what, change) => {
    const browser = new SpecBrowser();
    const { url } = await browser.visit(start(), isCallback);
    for (const [name, value] of Object.entries(change)) url.searchParams.set(name, value);
    expect(await failure(browser, url.href)).toBe('?fout=openid-invalid');
    expect(await reason()).toBe('openid-invalid');
  });

  it('with everything twice, or nothing, is refused', async () => {
    const browser = new SpecBrowser();
    const { url } = await browser.visit(start(), isCallback);
    expect(await failure(browser, `${url.href}&${url.search.slice(1)}`)).toBe('?fout=openid-invalid');
    await browser.visit(start(), isCallback);
    expect(await failure(browser, url.href.split('?')[0] ?? '')).toBe('?fout=openid-invalid');
  });

  it('after ten minutes is too late', async () => {
    const browser = new SpecBrowser();
    const { url } = await browser.visit(start(), isCallback);
    clock.advance({ minutes: 10 });
    expect(await failure(browser, url.href)).toBe('?fout=openid-too-late');
  });
});
