import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type Installation, startInstallation } from '../e2e/installation.js';
import { openBrowser } from './chromium.js';
import { type Look, Visitor } from './visitor.js';

let installation: Installation;
let browser: Browser;

beforeAll(async () => {
  installation = await startInstallation();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await installation.stop();
});

describe('who leads a table', () => {
  it('goes from what is late to all open actions there, and finds them again', async () => {
    await as('voorzitter.ondermijning', async (page) => {
      await page.getByRole('link', { name: 'Alle open acties' }).click();
      await page.getByRole('heading', { level: 1, name: 'Acties aan uw tafel' }).waitFor();
      await page.getByRole('heading', { level: 2, name: /^Te laat \(\d+\)$/ }).waitFor();
      await page.locator('label').filter({ hasText: 'Afgesloten' }).click();
      await page.waitForURL(/stand=afgesloten/);
      await page.reload();
      expect(await page.getByLabel('Van iedereen').isChecked()).toBe(true);
      expect(await page.getByRole('radio', { name: 'Afgesloten' }).isChecked()).toBe(true);
    });
  });

  it('finds the list of signals as it was left', async () => {
    await as('voorzitter.hogeland', async (page, visitor) => {
      await visitor.open('/triage');
      await page.getByLabel('Status').selectOption('refused');
      await page.getByRole('link', { name: /^ZVO-S-/ }).click();
      await page.getByRole('heading', { level: 1, name: /^Signaal ZVO-S-/ }).waitFor();
      await page.goBack();
      await page.waitForURL(/status=refused/);
      expect(await page.getByLabel('Status').inputValue()).toBe('refused');
    });
  });

  it('sees, at a regional table, the cases of their own municipality only', async () => {
    const titles = async (username: string) => {
      const client = await installation.signIn(username);
      const { body } = await client.get<{ items: { title: string }[] }>('/cases');
      return body.items.map(({ title }) => title);
    };
    expect(await titles('voorzitter.hogeland')).toEqual(['Zorgen om een gezin in Winsum']);
    expect(await titles('voorzitter.westerkwartier')).toEqual(['Erf aan de rand van Grijpskerk']);
    expect(await titles('procesregisseur.eemsdelta')).toEqual(['Overlast rond de haven van Delfzijl']);
  });
});

it('the history of a case is in sight on a telephone, and says why', async () => {
  const client = await installation.signIn('procesregisseur.eemsdelta');
  const { body } = await client.get<{ items: { id: string }[] }>('/cases');
  await as(
    'procesregisseur.eemsdelta',
    async (page, visitor) => {
      await visitor.open(`/casussen/${body.items[0]?.id ?? ''}?tab=verloop`);
      await page.getByText('Al een maand geen meldingen meer.').waitFor();
      const tab = await page.getByRole('tab', { name: 'Verloop' }).boundingBox();
      expect((tab?.x ?? 0) + (tab?.width ?? 999)).toBeLessThanOrEqual(390);
    },
    { width: 390 },
  );
});

/** Runs a scene as somebody, and expects the browser to have had nothing to complain of. */
async function as(
  username: string,
  scene: (page: Page, visitor: Visitor) => Promise<void>,
  look: Look = {},
): Promise<void> {
  const visitor = await Visitor.arrive(browser, installation.origin, look);
  try {
    await visitor.signIn(username);
    await scene(visitor.page, visitor);
    expect(visitor.complaints).toEqual([]);
  } finally {
    await visitor.leave();
  }
}
