import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { addPeriod, localDate } from '#lib/kernel';
import { aPerson, aSeat, asSuperuser } from '#lib/testing';
import type { Browser, Page } from 'playwright-core';
import { type Installation, startInstallation } from '../e2e/installation.js';
import { openBrowser } from './chromium.js';
import { Visitor } from './visitor.js';

const table = 'Casustafel zorg en veiligheid Groningen';
const password = 'paard kaas batterij nietje';
const today = localDate(new Date());

let installation: Installation;
let browser: Browser;
let personPath: string;
let issued: string;

beforeAll(async () => {
  installation = await startInstallation();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await installation.stop();
});

it('registers an organisation with its covenant', async () => {
  await as('beheer', async (page) => {
    await page.getByRole('link', { name: 'Organisatie toevoegen' }).click();
    await page.getByLabel('Naam', { exact: true }).fill('Humanitas');
    await page
      .locator('label')
      .filter({ hasText: /^Publiek/ })
      .click();
    await page.getByLabel('Korte code').fill('vnn');
    await page.getByRole('button', { name: 'Organisatie toevoegen' }).click();
    await page.locator('[data-field="code"][data-invalid]').waitFor();
    await page.getByLabel('Korte code').fill('humanitas');
    await page.getByRole('button', { name: 'Organisatie toevoegen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Humanitas' }).waitFor();
    await page.getByRole('button', { name: 'Convenant vastleggen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Tafel').selectOption({ label: table });
    await dialog.getByLabel('Versie').fill('2026-1');
    await fillDate(page, 'Getekend op', today);
    await fillDate(page, 'Geldig tot en met', addPeriod(today, { years: 2 }));
    await dialog.getByRole('button', { name: 'Convenant vastleggen' }).click();
    await page.getByRole('cell', { name: table, exact: true }).waitFor();
    await page.getByRole('cell', { name: 'Geldig', exact: true }).waitFor();
  });
});

it('registers a person, sees what is missing, and activates the account when it is there', async () => {
  await as('beheer', async (page, visitor) => {
    await visitor.open('/beheer/mensen/nieuw');
    await page.getByLabel('Gebruikersnaam').fill('sanne.hoekstra');
    await page.getByLabel('Naam', { exact: true }).fill('Sanne Hoekstra');
    await page.getByLabel('E-mailadres').fill('s.hoekstra@humanitas.example');
    await page.getByRole('combobox', { name: 'Organisatie' }).fill('Humanitas');
    await page.getByRole('option', { name: 'Humanitas' }).click();
    await page.getByRole('button', { name: 'Gebruiker toevoegen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sanne Hoekstra' }).waitFor();
    personPath = new URL(page.url()).pathname;

    await page.getByRole('button', { name: 'Toevoegen aan tafel' }).click();
    const seat = page.getByRole('dialog');
    await seat.getByLabel('Tafel').selectOption({ label: table });
    await seat.getByLabel('Rol').selectOption({ label: 'Deelnemer' });
    await seat.getByRole('button', { name: 'Toevoegen aan tafel' }).click();
    await page.getByText('Nog niet actief').waitFor();
    const seats = page.getByRole('region', { name: 'Plaatsen aan tafel' });
    expect(await seats.innerText()).toContain('Geen geldige screening');
    await page.getByRole('button', { name: 'Account activeren' }).click();
    await page.getByRole('alert').filter({ hasText: 'Geen geldige screening' }).waitFor();

    await page.getByRole('button', { name: 'Screening vastleggen' }).click();
    await fillDate(page, 'Gedaan op', today);
    await fillDate(page, 'Geldig tot en met', addPeriod(today, { years: 3 }));
    await page.getByRole('dialog').getByRole('button', { name: 'Screening vastleggen' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Account activeren' }).click();
    await page.getByRole('button', { name: 'Eerste wachtwoord uitgeven' }).click();
    await page.getByRole('button', { name: 'Wachtwoord uitgeven', exact: true }).click();
    issued = await page.getByLabel('Wachtwoord van Sanne Hoekstra').inputValue();
    expect(issued).not.toBe('');
    await page.getByRole('button', { name: 'Ik heb het doorgegeven' }).click();
    const left = await seats.locator('.ct-missing li').allInnerTexts();
    expect(left).toEqual([expect.stringContaining('geheimhoudingsverklaring')]);
  });
});

it('counts once the person accepted the statement at the first sign-in', async () => {
  const visitor = await Visitor.arrive(browser, installation.origin);
  const { page } = visitor;
  await visitor.signIn('sanne.hoekstra', issued);
  await page.getByLabel('Huidig wachtwoord').fill(issued);
  await page.getByLabel('Nieuw wachtwoord', { exact: true }).fill(password);
  await page.getByLabel('Nieuw wachtwoord nog eens').fill(password);
  await page.getByRole('button', { name: 'Wachtwoord wijzigen' }).click();
  await page.getByRole('button', { name: 'Ik heb dit gelezen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Overzicht' }).waitFor();
  await visitor.open(personPath);
  await page.getByRole('heading', { level: 1, name: 'Niet gevonden' }).waitFor();
  expect(visitor.complaints).toEqual([]);
  await visitor.leave();
  await as('beheer', async (own, administrator) => {
    await administrator.open(personPath);
    await own.getByText('Actief', { exact: true }).first().waitFor();
  });
});

it('signs somebody out everywhere, and does not lose what is typed while a list is on its way', async () => {
  const elsewhere = await installation.signIn('om');
  await as('beheer', async (page, visitor) => {
    await visitor.open('/beheer');
    await page
      .getByText(/Yasmin Postma/)
      .first()
      .waitFor();
    await page
      .getByText(/^Geen geldig convenant voor/)
      .first()
      .waitFor();
    await visitor.open('/beheer/mensen');
    await page.getByRole('link', { name: 'Annelies Terpstra' }).click();
    await page.getByRole('button', { name: 'Overal afmelden' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByRole('button', { name: 'Overal afmelden' }).click();
    await page.getByText('Annelies Terpstra is overal afgemeld.').waitFor();
    expect((await elsewhere.get('/session')).status).toBe(401);

    let letThrough = (): void => undefined;
    const held = new Promise<void>((resolve) => (letThrough = resolve));
    await page.route('**/api/v1/people?*', (route) => held.then(() => route.continue()));
    await page.getByRole('button', { name: 'Toevoegen aan tafel' }).click();
    const substitute = page.getByRole('dialog').getByRole('combobox', { name: /Vervanger/ });
    await substitute.pressSequentially('Zo');
    const list = page.waitForResponse('**/api/v1/people?*');
    letThrough();
    await list;
    await substitute.pressSequentially('maar');
    expect(await substitute.inputValue()).toBe('Zomaar');
    await page.unroute('**/api/v1/people?*');
  });
});

it('deactivates somebody in one step, and hands over the open work to a colleague', async () => {
  await sitsWith('belastingdienst', 'collega.fiscus');
  const before = await (await installation.signIn('belastingdienst')).get<{ items: unknown[] }>(openActions);
  await as('beheer', async (page, visitor) => {
    await visitor.open('/beheer/mensen');
    await page.getByLabel('Naam, gebruikersnaam of e-mailadres').fill('smid');
    await page.getByRole('button', { name: 'Zoeken' }).click();
    await page.getByText('1 getoond').waitFor();
    expect(page.url()).not.toContain('smid');
    await page.getByRole('link', { name: 'Gerben Smid' }).click();
    await page.getByRole('button', { name: 'Account deactiveren' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText(`Er staan nog ${before.body.items.length} acties open`).waitFor();
    await dialog.getByRole('button', { name: 'Deactiveren', exact: true }).click();
    await dialog.locator('[data-field="work"][data-invalid]').waitFor();
    await dialog.locator('label').filter({ hasText: 'Iemand neemt alles over' }).click();
    await dialog.getByRole('combobox', { name: 'Wie neemt het over?' }).fill('a');
    expect(await page.getByRole('option').allTextContents()).toHaveLength(1);
    await page.getByRole('option', { name: /Naam van collega.fiscus/ }).click();
    await dialog.getByRole('button', { name: 'Overdragen en deactiveren' }).click();
    await dialog.getByText(/Het werk ging naar Naam van collega.fiscus/).waitFor();
    await dialog.getByText('Sluiten', { exact: true }).click();
    await page.getByText(/^Niet actief sinds/).waitFor();
    await page.getByText(/^Beëindigd \(\d+\)$/).waitFor();
  });
  await expect(installation.signIn('belastingdienst')).rejects.toThrow('401');
});

it('reviews rights line by line with the keyboard', async () => {
  await as('beheer', async (page, visitor) => {
    await visitor.open('/rechtencontrole');
    await page.getByRole('button', { name: 'Toetsing starten' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('label').filter({ hasText: 'Per kwartaal' }).click();
    await dialog.getByRole('button', { name: 'Toetsing starten' }).click();
    await page.getByText(/gestart/).waitFor();
    const row = page.getByRole('row').filter({ hasText: 'Per kwartaal' });
    const review = row.getByRole('link', { name: 'Gemeente Groningen' });
    const path = (await review.getAttribute('href')) ?? '';
    const contact = await Visitor.arrive(browser, installation.origin);
    await contact.signIn('voorzitter.ondermijning');
    await contact.open(path);
    const confirm = contact.page.getByRole('button', { name: /^Nog nodig/ });
    const lines = await confirm.count();
    await confirm.first().focus();
    await contact.page.keyboard.press('Enter');
    await contact.page.getByText('1 van').waitFor();
    expect(await confirm.count()).toBe(lines - 1);
    expect(await contact.page.evaluate(() => document.activeElement?.hasAttribute('data-decide'))).toBe(true);
    await contact.page
      .getByRole('button', { name: /^Intrekken/ })
      .first()
      .click();
    await contact.page.getByLabel('Waarom is dit niet meer nodig?').fill('Werkt hier niet meer.');
    await contact.page.getByRole('button', { name: 'Recht intrekken' }).click();
    await contact.page.getByText('2 van').waitFor();
    await contact.page.getByText('Werkt hier niet meer.').waitFor();
    expect(contact.complaints).toEqual([]);
    await contact.leave();
  });
});

it('sees what asks for attention until it is done', async () => {
  await as('beheer', async (page, visitor) => {
    await visitor.open('/beheer/mensen');
    await page.getByRole('link', { name: 'Yasmin Postma' }).click();
    await page.getByRole('button', { name: /^Screening .* intrekken$/ }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Intrekken' }).click();
    await page.getByText('De screening is ingetrokken.').waitFor();
    await visitor.open('/beheer');
    const attention = page.getByRole('list', { name: 'Vraagt aandacht' });
    const item = attention.getByRole('listitem').filter({ hasText: 'Yasmin Postma' }).first();
    expect(await item.innerText()).toContain('Geen geldige screening');
    expect(await visitor.barriers()).toEqual([]);
    await item.getByRole('link').click();
    await page.getByRole('button', { name: 'Screening vastleggen' }).click();
    await fillDate(page, 'Gedaan op', today);
    await fillDate(page, 'Geldig tot en met', addPeriod(today, { years: 3 }));
    await page.getByRole('dialog').getByRole('button', { name: 'Screening vastleggen' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await visitor.open('/beheer');
    await page.getByRole('heading', { name: 'Vraagt aandacht' }).waitFor();
    expect(await page.getByRole('link', { name: 'Yasmin Postma' }).count()).toBe(0);
  });
});

it('sets up a table, and registers and ends the system of a partner', async () => {
  await as('beheer', async (page, visitor) => {
    await visitor.open('/beheer/tafels');
    await page.getByRole('button', { name: 'Tafel inrichten' }).click();
    const table = page.getByRole('dialog');
    await table.getByLabel('Soort tafel').selectOption({ index: 1 });
    await table.getByLabel('Gemeente of regio').fill('Westerkwartier');
    await table.getByLabel('Naam', { exact: true }).fill('Casustafel Westerkwartier');
    await table.getByLabel('Korte code').fill('westerkwartier');
    await table.getByLabel('Nummers beginnen met').fill('wk');
    await table.getByRole('button', { name: 'Tafel inrichten' }).click();
    await table.locator('[data-field="numberPrefix"][data-invalid]').waitFor();
    expect(await visitor.barriers()).toEqual([]);
    await table.getByLabel('Nummers beginnen met').fill('WKT');
    await table.getByRole('button', { name: 'Tafel inrichten' }).click();
    await page.getByRole('cell', { name: 'Casustafel Westerkwartier', exact: true }).waitFor();

    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const pasted = (key: KeyObject) => JSON.stringify({ ...key.export({ format: 'jwk' }), kid: 'sleutel' });
    await visitor.open('/beheer/systemen');
    await page.getByRole('button', { name: 'Systeem registreren' }).click();
    const system = page.getByRole('dialog');
    await system.getByLabel('Naam', { exact: true }).fill('Meldsysteem');
    await system.getByRole('combobox', { name: 'Organisatie' }).fill('Nijestee');
    await page.getByRole('option', { name: 'Nijestee' }).click();
    await system.getByLabel('Afzender').fill('https://meldingen.nijestee.example');
    await system.getByLabel('Openbare sleutels').fill(pasted(privateKey));
    await system.getByRole('button', { name: 'Systeem registreren' }).click();
    await system
      .locator('[data-field="keys"][data-invalid]')
      .filter({ hasText: 'geheime sleutel' })
      .waitFor();
    expect(await visitor.barriers()).toEqual([]);
    await system.getByLabel('Openbare sleutels').fill(pasted(publicKey));
    await system.getByRole('button', { name: 'Systeem registreren' }).click();
    const row = page.getByRole('row').filter({ hasText: 'Meldsysteem' });
    await row.getByText('Leest hoe tafels zijn ingericht').waitFor();
    await row.getByRole('button', { name: 'Meldsysteem beëindigen' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Beëindigen' }).click();
    await row.getByText('Beëindigd', { exact: true }).waitFor();
  });
});

it('an administrator finds no case anywhere', async () => {
  const chair = await installation.signIn('voorzitter.ondermijning');
  const first = async (path: string) =>
    (await chair.get<{ items: { id: string }[] }>(path)).body.items[0]?.id ?? '';
  const hidden = [
    `/casussen/${await first('/cases')}`,
    `/signalen/${await first('/signals')}`,
    `/acties/${await first('/actions')}`,
  ];
  await as('beheer', async (page, visitor) => {
    const menu = await page.getByRole('navigation', { name: 'Hoofdmenu' }).innerText();
    expect(menu).not.toMatch(/Casussen|Triage|acties|Logboek/);
    for (const path of ['/casussen', ...hidden]) {
      await visitor.open(path);
      await page.getByRole('heading', { level: 1, name: /Niet gevonden|Dit mag u niet doen/ }).waitFor();
    }
  });
});

const openActions = '/actions?assignee=me&status=open&limit=100';

/** Runs a scene as somebody, and expects the browser to have had nothing to complain of. */
async function as(username: string, scene: (page: Page, visitor: Visitor) => Promise<void>): Promise<void> {
  const visitor = await Visitor.arrive(browser, installation.origin);
  try {
    await visitor.signIn(username);
    await scene(visitor.page, visitor);
    expect(visitor.complaints).toEqual([]);
  } finally {
    await visitor.leave();
  }
}

/** Types a day `YYYY-MM-DD` as it is typed in Dutch. */
async function fillDate(page: Page, label: string, day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-');
  await page.getByRole('group', { name: label }).getByRole('spinbutton').first().click();
  await page.keyboard.type(`${date}${month}${year}`);
}

/** Somebody else of the same organisation, at the same tables. */
async function sitsWith(username: string, colleague: string): Promise<void> {
  const db = await asSuperuser(installation.database);
  const seats = await db.query<{ id: string; of: string }[]>(
    `SELECT DISTINCT m.table_id AS id, m.organisation_id AS of
       FROM identity.membership m JOIN identity.person p ON p.id = m.person_id WHERE p.username = $1`,
    [username],
  );
  const of = seats[0]?.of;
  const person = await aPerson(db, { username: colleague, ...(of ? { of } : {}) });
  for (const { id } of seats) await aSeat(db, person, { at: { id } });
  await db.destroy();
}
