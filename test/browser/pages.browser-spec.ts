import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { type Installation, startInstallation } from '../e2e/installation.js';
import { registerNewcomer } from '../e2e/newcomer.js';
import { openBrowser } from './chromium.js';
import { type Look, Visitor } from './visitor.js';

const looks: Look[] = [
  { width: 1440, scheme: 'light' },
  { width: 1440, scheme: 'dark' },
  { width: 390, scheme: 'light' },
  { width: 390, scheme: 'dark' },
];

let installation: Installation;
let browser: Browser;
/** Paths to visit, by who visits them. */
let visits: Record<string, string[]>;

beforeAll(async () => {
  installation = await startInstallation();
  browser = await openBrowser();
  visits = await pathsToVisit();
});

afterAll(async () => {
  await browser.close();
  await installation.stop();
});

describe.each(looks)('every page at $width px, $scheme', (look) => {
  it.each(['voorzitter.ondermijning', 'belastingdienst', 'politie', 'vnn', 'privacy', 'beheer'])(
    'is usable for %s',
    async (username) => {
      const visitor = await Visitor.arrive(browser, installation.origin, look);
      await visitor.open('/aanmelden');
      const found = await findings(visitor, '/aanmelden');
      await visitor.signIn(username);
      for (const path of visits[username] ?? []) {
        await visitor.open(path);
        found.push(...(await findings(visitor, path)));
      }
      await visitor.leave();
      expect([...found, ...visitor.complaints]).toEqual([]);
    },
    120_000,
  );
});

describe.each(looks)('the first steps at $width px, $scheme', (look) => {
  it('are usable for somebody new', async () => {
    const { username, password } = await registerNewcomer(await installation.signIn('beheer'));
    const visitor = await Visitor.arrive(browser, installation.origin, look);
    const { page } = visitor;
    await visitor.signIn(username, password);
    await page.getByRole('heading', { name: 'Kies een eigen wachtwoord' }).waitFor();
    const found = await findings(visitor, '/eerste-stappen');
    await page.getByLabel('Huidig wachtwoord').fill(password);
    await page.getByLabel('Nieuw wachtwoord', { exact: true }).fill('paard kaas batterij nietje');
    await page.getByLabel('Nieuw wachtwoord nog eens').fill('paard kaas batterij nietje');
    await page.getByRole('button', { name: 'Wachtwoord wijzigen' }).click();
    await page.getByRole('heading', { name: 'Geheimhouding en doel' }).waitFor();
    await page.getByRole('heading', { name: 'Wat wij vastleggen' }).waitFor();
    found.push(...(await findings(visitor, '/eerste-stappen')));
    await page.getByRole('button', { name: 'Ik heb dit gelezen' }).click();
    await page.waitForURL(`${installation.origin}/`);
    await visitor.leave();
    expect([...found, ...visitor.complaints]).toEqual([]);
  }, 120_000);
});

it('visits every page that there is', () => {
  const folder = fileURLToPath(new URL('../../apps/web/src/routes', import.meta.url));
  const routes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx') && !/(^|\/)_[^/]*\.tsx$/.test(file))
    .map((file) =>
      file
        .replace('_signed-in/', '')
        .replace(/\.tsx$/, '')
        .replace(/(^|\.)index$/, '')
        .replaceAll(/_?\./g, '/'),
    )
    .map((route) => new RegExp(`^/${route.replace(/\$\w+/g, '[^/?]+')}(\\?|$)`));
  const paths = ['/aanmelden', '/eerste-stappen', ...Object.values(visits).flat()];
  expect(routes.filter((route) => !paths.some((path) => route.test(path)))).toEqual([]);
});

async function findings(visitor: Visitor, path: string): Promise<string[]> {
  const barriers = (await visitor.barriers()).map((barrier) => `${path} ${barrier}`);
  const overflow = await visitor.overflow();
  return overflow > 0 ? [...barriers, `${path} is ${String(overflow)} px too wide`] : barriers;
}

async function pathsToVisit(): Promise<Record<string, string[]>> {
  const chair = await installation.signIn('voorzitter.ondermijning');
  const partner = await installation.signIn('belastingdienst');
  const police = await installation.signIn('politie');
  const first = async (client: typeof chair, path: string) =>
    (await client.get<{ items: { id: string }[] }>(path)).body.items[0]?.id ?? '';
  const waiting = await first(chair, '/signals?status=open');
  const decided = await first(chair, '/signals?status=refused');
  const dossier = await first(chair, '/cases');
  const action = await first(partner, '/actions?assignee=me&status=open');
  const reported = await first(police, '/signals');
  const file = `/casussen/${dossier}`;
  const tabs = ['overzicht', 'betrokkenen', 'informatie', 'deelnemers', 'acties', 'verloop'].map(
    (tab) => `${file}?tab=${tab}`,
  );
  const minimal = await first(await installation.signIn('vnn'), '/cases');
  const { body: cases } = await chair.get<{ items: { id: string }[] }>('/cases');
  const items = await Promise.all(
    cases.items.map(({ id }) => first(chair, `/cases/${id}/information-items`)),
  );
  const item = items.find((id) => id !== '') ?? '';
  const { body: session } = await partner.get<{ person: { id: string } }>('/session');
  const notice = await first(chair, '/notifications');
  return {
    'voorzitter.ondermijning': [
      ...['/', '/triage', '/triage?status=refused', '/casussen', '/casussen?status=in-execution'],
      ...['/acties', '/acties?van=tafel', '/acties?stand=afgesloten', '/meldingen', '/signalen/nieuw'],
      ...[`/signalen/${waiting}`, `/signalen/${decided}`, file, ...tabs],
      ...['/toegang', `/toegang/casussen/${dossier}`, `/toegang/informatie/${item}`],
      ...(notice ? [`/n/${notice}`] : []),
    ],
    belastingdienst: [
      '/',
      '/mijn-account',
      '/acties',
      `/acties/${action}`,
      '/meldingen',
      '/signalen/nieuw',
      '/casussen',
    ],
    politie: ['/', '/acties', `/signalen/${reported}`, '/signalen/nieuw', '/bestaat-niet', '/logboek'],
    vnn: [`/casussen/${minimal}`, '/toegang', '/mijn-account/toegang'],
    privacy: [
      ...['/', '/logboek', '/logboek?doel=lawfulness', `/toegang/casussen/${dossier}`],
      `/toegang/personen/${session.person.id}`,
    ],
    beheer: ['/', '/mijn-account', '/meldingen', '/casussen', ...(await pathsOfRegister())],
  };
}

/** The pages of the register, each with something on it. */
async function pathsOfRegister(): Promise<string[]> {
  const administrator = await installation.signIn('beheer');
  await administrator.post('/rights-reviews', { kind: 'quarterly' });
  const first = async (path: string) =>
    (await administrator.get<{ items: { id: string }[] }>(path)).body.items[0]?.id ?? '';
  const [organisation, person, review] = [
    await first('/organisations'),
    await first('/people'),
    await first('/rights-reviews'),
  ];
  const own = (await administrator.get<{ person: { id: string } }>('/session')).body.person.id;
  return [
    ...[
      '/beheer',
      '/beheer/tafels',
      '/beheer/systemen',
      '/beheer/organisaties',
      '/beheer/organisaties/nieuw',
    ],
    ...[`/beheer/organisaties/${organisation}`, '/beheer/mensen?status=incomplete', '/beheer/mensen/nieuw'],
    ...['/beheer/mensen', `/beheer/mensen/${person}`, `/beheer/mensen/${own}`],
    ...['/rechtencontrole', '/rechtencontrole?stand=closed', `/rechtencontrole/${review}`],
  ];
}
