import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HttpClient } from '#lib/testing';
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

/** Who leads a table with action lines and tracks, and whoever works there. */
const confidential = ['voorzitter.mensenhandel', 'zorgcoordinator'];

/** Dialogs that who leads a table can open, by the part of the case that they are opened from. */
const dialogsOfCase: [string, string][] = [
  ['overzicht', 'Status wijzigen'],
  ['betrokkenen', 'Betrokkene toevoegen'],
  ['informatie', 'Informatie inbrengen'],
  ['deelnemers', 'Deelnemer uitnodigen'],
  ['deelnemers', 'Uitsluiten'],
  ['acties', 'Actie toewijzen'],
];

let installation: Installation;
let browser: Browser;
/** Paths to visit, by who visits them. */
let visits: Record<string, string[]>;

beforeAll(async () => {
  installation = await startInstallation();
  browser = await openBrowser();
  visits = await pathsToVisit();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await installation.stop();
});

describe.each(looks)('every page at $width px, $scheme', (look) => {
  it.each([
    ...confidential,
    'voorzitter.ondermijning',
    'belastingdienst',
    'politie',
    'vnn',
    'privacy',
    'beheer',
  ])(
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

describe.each(looks)('every dialog at $width px, $scheme', (look) => {
  it('is usable for who leads a table', async () => {
    const client = await installation.signIn('voorzitter.mensenhandel');
    const id = await firstOf(client, '/cases');
    const action = await firstOf(client, '/actions?status=open');
    const visitor = await Visitor.arrive(browser, installation.origin, look);
    const { page } = visitor;
    await visitor.signIn('voorzitter.mensenhandel');
    const found: string[] = [];
    const places: [string, string][] = [
      ...dialogsOfCase.map(([tab, name]): [string, string] => [`/casussen/${id}?tab=${tab}`, name]),
      [`/acties/${action}`, 'Aan iemand anders geven'],
      ['/toegang', 'Vraag toegang'],
    ];
    for (const [path, name] of places) {
      await visitor.open(path);
      await page.getByRole('button', { name, exact: true }).first().click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('heading', { level: 2 }).waitFor();
      // The whole dossier can be opened for one track only: that asks one thing more.
      if (name === 'Deelnemer uitnodigen') {
        await dialog.locator('[name="level"][value="dossier"]').check();
        await dialog.getByLabel('Spoor').waitFor();
      }
      found.push(...(await findings(visitor, `${path} ${name}`)));
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
    }
    await visitor.leave();
    expect([...found, ...visitor.complaints]).toEqual([]);
  }, 180_000);
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

async function firstOf(client: HttpClient, path: string): Promise<string> {
  return (await client.get<{ items: { id: string }[] }>(path)).body.items[0]?.id ?? '';
}

function tabsOf(caseId: string): string[] {
  const tabs = ['overzicht', 'betrokkenen', 'informatie', 'deelnemers', 'acties', 'verloop'];
  return tabs.map((tab) => `/casussen/${caseId}?tab=${tab}`);
}

async function pathsToVisit(): Promise<Record<string, string[]>> {
  const chair = await installation.signIn('voorzitter.ondermijning');
  const partner = await installation.signIn('belastingdienst');
  const police = await installation.signIn('politie');
  const waiting = await firstOf(chair, '/signals?status=open');
  const decided = await firstOf(chair, '/signals?status=refused');
  const dossier = await firstOf(chair, '/cases');
  const action = await firstOf(partner, '/actions?assignee=me&status=open');
  const reported = await firstOf(police, '/signals');
  const file = `/casussen/${dossier}`;
  const minimal = await firstOf(await installation.signIn('vnn'), '/cases');
  const { body: cases } = await chair.get<{ items: { id: string }[] }>('/cases');
  const items = await Promise.all(
    cases.items.map(({ id }) => firstOf(chair, `/cases/${id}/information-items`)),
  );
  const item = items.find((id) => id !== '') ?? '';
  const { body: session } = await partner.get<{ person: { id: string } }>('/session');
  const notice = await firstOf(chair, '/notifications');
  return {
    ...(await pathsOfConfidential()),
    'voorzitter.ondermijning': [
      ...['/', '/triage', '/triage?status=refused', '/casussen', '/casussen?status=in-execution'],
      ...['/acties', '/acties?van=tafel', '/acties?stand=afgesloten', '/meldingen', '/signalen/nieuw'],
      ...[`/signalen/${waiting}`, `/signalen/${decided}`, file, ...tabsOf(dossier)],
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

/** A kind of table of which mails and lists say less, and of which some parts are for some partners only. */
async function pathsOfConfidential(): Promise<Record<string, string[]>> {
  const [leads, works] = confidential;
  const chair = await installation.signIn(leads ?? '');
  const partner = await installation.signIn(works ?? '');
  const dossier = await firstOf(chair, '/cases');
  const signal = await firstOf(chair, '/signals?status=open');
  const action = await firstOf(partner, '/actions?assignee=me');
  return {
    [leads ?? '']: [`/signalen/${signal}`, ...tabsOf(dossier), `/toegang/casussen/${dossier}`],
    [works ?? '']: ['/', `/acties/${action}`, `/casussen/${await firstOf(partner, '/cases')}`],
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
