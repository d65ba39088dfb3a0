import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import type { Browser } from 'playwright-core';
import { type Installation, startInstallation } from '../e2e/installation.js';
import { openBrowser } from './chromium.js';
import { type Look, Visitor } from './visitor.js';

let installation: Installation;
let browser: Browser;

beforeAll(async () => {
  installation = await startInstallation('PostgreSQL', { settings: { SECOND_FACTOR_FOR: 'privileged' } });
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await installation.stop();
});

/** The app on the telephone. */
const telephone = (key: string) =>
  new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')), digits: 6, period: 30 });

/** Everything is done with the keyboard: typing, Tab and Enter. */
describe.each<[string, Look]>([
  ['privacy', { width: 1440 }],
  ['voorzitter.mensenhandel', { width: 390, scheme: 'dark' }],
])('the second factor of %s', (username, look) => {
  let recoveryCode: string;

  it('is set up before anything else', async () => {
    const visitor = await Visitor.arrive(browser, installation.origin, look);
    const { page } = visitor;
    await visitor.signIn(username);
    await page.getByRole('heading', { name: 'Stel een tweede factor in' }).waitFor();
    await page.getByRole('img', { name: 'QR-code voor uw authenticator-app' }).waitFor();
    const found = await visitor.barriers();
    const code = page.getByLabel('Code die de app nu toont');
    await code.fill('000000');
    await page.keyboard.press('Enter');
    await page.getByText('Deze code klopt niet').first().waitFor();
    found.push(...(await visitor.barriers()));
    await code.fill(telephone((await page.locator('code').textContent()) ?? '').generate());
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Uw herstelcodes' }).waitFor();
    found.push(...(await visitor.barriers()));
    expect(await page.locator('li code').count()).toBe(10);
    recoveryCode = (await page.locator('li code').first().textContent()) ?? '';
    await page.getByRole('button', { name: 'Aan het werk' }).press('Enter');
    await page.waitForURL(`${installation.origin}/`);
    expect(await visitor.overflow()).toBe(0);
    await visitor.leave();
    expect([...found, ...visitor.complaints]).toEqual([]);
  }, 120_000);

  it('is asked for at the next sign-in, and shown on the account page', async () => {
    const visitor = await Visitor.arrive(browser, installation.origin, look);
    const { page } = visitor;
    await page.goto(`${installation.origin}/mijn-account`);
    await page.getByLabel('Gebruikersnaam').fill(username);
    await page.getByLabel('Wachtwoord').fill('casustafel-demo');
    await page.keyboard.press('Enter');
    await page.getByLabel('Code van zes cijfers').waitFor();
    const found = await visitor.barriers();
    await page.getByRole('button', { name: 'Ik heb mijn telefoon niet bij me' }).press('Enter');
    await page.getByLabel('Herstelcode').fill(recoveryCode);
    found.push(...(await visitor.barriers()));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Mijn account' }).waitFor();
    await page.getByText('U hebt nog 9 herstelcodes').waitFor();
    found.push(...(await visitor.barriers()));
    await page.getByRole('button', { name: 'Op alle andere apparaten afmelden' }).press('Enter');
    await page.getByText('U bent op alle andere apparaten afgemeld.').waitFor();
    for (const name of ['Wachtwoord wijzigen', 'Nieuwe herstelcodes maken', 'Tweede factor verwijderen']) {
      await page.getByRole('button', { name }).press('Enter');
      await page.getByRole('dialog', { name }).waitFor();
      found.push(...(await visitor.barriers()));
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
    expect(await visitor.overflow()).toBe(0);
    await visitor.leave();
    expect([...found, ...visitor.complaints]).toEqual([]);
  }, 120_000);
});

it('is removed by an administrator for who lost it, and then set up anew', async () => {
  const visitor = await Visitor.arrive(browser, installation.origin);
  const { page } = visitor;
  await visitor.signIn('beheer');
  await page.getByRole('heading', { name: 'Stel een tweede factor in' }).waitFor();
  const key = (await page.locator('code').textContent()) ?? '';
  await page.getByLabel('Code die de app nu toont').fill(telephone(key).generate());
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Aan het werk' }).click();
  await page.getByRole('heading', { level: 1, name: 'Beheer' }).waitFor();
  await visitor.open('/beheer/mensen');
  await page.getByRole('link', { name: 'Sietse Oldenhuis' }).click();
  const signingIn = page.getByRole('region', { name: 'Aanmelden' });
  await signingIn.getByRole('button', { name: 'Tweede factor wissen' }).click();
  const dialog = page.getByRole('alertdialog');
  const found = await visitor.barriers();
  await dialog.getByRole('button', { name: 'Tweede factor wissen' }).click();
  await signingIn.getByText('Niet ingesteld').waitFor();
  found.push(...(await visitor.barriers()), ...visitor.complaints);
  await visitor.leave();
  const owner = await Visitor.arrive(browser, installation.origin);
  await owner.signIn('voorzitter.mensenhandel');
  await owner.page.getByRole('heading', { name: 'Stel een tweede factor in' }).waitFor();
  await owner.leave();
  expect([...found, ...owner.complaints]).toEqual([]);
}, 120_000);
