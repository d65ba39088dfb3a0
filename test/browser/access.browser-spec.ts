import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addPeriod, localDate } from '#lib/kernel';
import { eventually } from '#lib/testing';
import type { Browser, Page } from 'playwright-core';
import { type Installation, startInstallation } from '../e2e/installation.js';
import { openBrowser } from './chromium.js';
import { Visitor } from './visitor.js';

const chair = 'voorzitter.zorgenveiligheid';
const title = 'Terugkeer na detentie, december';

let installation: Installation;
let browser: Browser;
let caseUrl: string;
let number: string;

beforeAll(async () => {
  installation = await startInstallation();
  browser = await openBrowser();
  const client = await installation.signIn(chair);
  const { body } = await client.get<{ items: { id: string; number: string; title: string }[] }>('/cases');
  const file = body.items.find((one) => one.title === title);
  caseUrl = `/casussen/${file?.id ?? ''}`;
  number = file?.number ?? '';
});

afterAll(async () => {
  await browser.close();
  await installation.stop();
});

describe('who may see a case', () => {
  it('the chair invites a partner for its own actions only', async () => {
    await as(chair, async (page, visitor) => {
      await visitor.open(`${caseUrl}?tab=deelnemers`);
      await page.getByRole('button', { name: 'Deelnemer uitnodigen' }).click();
      await choose(page, 'Openbaar Ministerie Noord-Nederland');
      const dialog = page.getByRole('dialog');
      await dialog.locator('label').filter({ hasText: 'Eigen acties' }).click();
      await dialog.getByLabel('Reden').fill('Beslist over de voorwaarden bij de vrijlating.');
      await dialog.getByRole('button', { name: 'Deelnemer uitnodigen' }).click();
      await page
        .getByText('Iedereen van Openbaar Ministerie Noord-Nederland ziet alleen zijn eigen acties.')
        .waitFor();
    });
  });

  it('the partner sees that it runs, why they see that, and asks for more', async () => {
    await as('om', async (page, visitor) => {
      await visitor.open(caseUrl);
      await page.getByRole('heading', { level: 1, name: `Casus ${number}` }).waitFor();
      await page.getByText('U ziet alleen uw eigen acties.').waitFor();
      await page.getByText('Beslist over de voorwaarden bij de vrijlating.').waitFor();
      expect(await page.getByRole('tab').count()).toBe(0);
      expect(await page.locator('main').innerText()).not.toContain(title);
      await page.getByRole('button', { name: 'Vraag toegang' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Waarom moet u dit weten?').fill('Ik moet de voorwaarden kunnen toetsen.');
      await dialog.getByRole('button', { name: 'Vraag toegang' }).click();
      await page.getByText(/Er is nog niet besloten/).waitFor();
      expect(await page.getByRole('button', { name: 'Vraag toegang' }).count()).toBe(0);
    });
  });

  it('the chair grants it until a day and a time', async () => {
    await as(chair, async (page, visitor) => {
      await visitor.open('/toegang');
      await page.getByRole('button', { name: `voor ${number}` }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(title).waitFor();
      await dialog.locator('label').filter({ hasText: 'Toegang geven' }).click();
      const [year, month, day] = addPeriod(localDate(new Date()), { days: 10 }).split('-');
      await dialog.getByRole('spinbutton').first().click();
      await page.keyboard.type(`${day ?? ''}${month ?? ''}${year ?? ''}1400`);
      await dialog.getByLabel('Motivering', { exact: true }).fill('Nodig voor de zitting.');
      await dialog.getByRole('button', { name: 'Toegang geven' }).click();
      await page.getByText('Annelies Terpstra heeft toegang en krijgt bericht.').waitFor();
      await visitor.open(`${caseUrl}?tab=deelnemers`);
      await page.getByText(/Annelies Terpstra van .* ziet het hele dossier, tot .* 14\.00 uur/).waitFor();
    });
    await as('om', async (page, visitor) => {
      await visitor.open(caseUrl);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await visitor.open('/mijn-account/toegang');
      await page.getByText(/U ziet het hele dossier, tot .* 14\.00 uur/).waitFor();
    });
  });

  it('who is excluded does not see it at all, not even in an emergency', async () => {
    await as(chair, async (page, visitor) => {
      await visitor.open(`${caseUrl}?tab=deelnemers`);
      await page.getByRole('button', { name: 'Uitsluiten', exact: true }).click();
      await choose(page, 'Openbaar Ministerie Noord-Nederland');
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Iedereen of één persoon?').selectOption({ label: 'Annelies Terpstra' });
      await dialog.getByLabel('Waarom?').fill('Blijkt familie van een betrokkene.');
      await dialog.getByRole('button', { name: 'Uitsluiten' }).click();
      await page.getByText('Annelies Terpstra ziet deze casus niet.').waitFor();
      await page.getByRole('link', { name: 'Wie kan dit zien?' }).click();
      await page.getByText(/Blijkt familie van een betrokkene/).waitFor();
    });
    await as('om', async (page, visitor) => {
      await visitor.open(caseUrl);
      await page.getByRole('heading', { level: 1, name: 'Niet gevonden' }).waitFor();
      await visitor.open('/toegang');
      await useEmergency(visitor);
      await page
        .getByRole('dialog')
        .getByText(/kunt u geen noodtoegang gebruiken/)
        .first()
        .waitFor();
    });
  });

  it('emergency access opens it at once, and the chair is told', async () => {
    await as('politie', async (page, visitor) => {
      await visitor.open('/toegang');
      await useEmergency(visitor);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
    });
    await as(chair, async (page, visitor) => {
      await eventually('the chair is told', async () => {
        await visitor.open('/meldingen');
        const first = await page.locator('main').getByRole('link').first().innerText();
        return first.includes('noodtoegang');
      });
      await page.locator('main').getByRole('link').first().click();
      await page.waitForURL(/tab=deelnemers/);
      await page.getByText(/Rik Wagenaar .* ziet het hele dossier, tot /).waitFor();
      await page.getByText('Noodtoegang', { exact: true }).first().waitFor();
    });
  });
});

async function useEmergency(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await page.getByRole('button', { name: 'Noodtoegang' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/privacy officer krijgen nu bericht/).waitFor();
  expect(await visitor.barriers()).toEqual([]);
  await dialog.getByLabel('Nummer van de casus').fill(number);
  await dialog.getByLabel('Waarom kan dit niet wachten?').fill('Hij staat nu bij het huis van zijn gezin.');
  await dialog.getByRole('button', { name: 'Noodtoegang gebruiken' }).click();
}

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

async function choose(page: Page, organisation: string): Promise<void> {
  const box = page.getByRole('dialog').getByRole('combobox', { name: 'Organisatie', exact: true });
  await box.fill(organisation);
  await page.getByRole('option', { name: organisation }).click();
}
