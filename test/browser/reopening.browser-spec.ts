import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { type Installation, startInstallation } from '../e2e/installation.js';
import { openBrowser } from './chromium.js';
import { type Look, Visitor } from './visitor.js';

interface Read {
  readonly number: string;
  readonly version: number;
}

const chair = 'voorzitter.ondermijning';
const title = 'Drie woningen, één portiek';
let installation: Installation;
let browser: Browser;
let id: string;

beforeAll(async () => {
  installation = await startInstallation();
  browser = await openBrowser();
  const client = await installation.signIn(chair);
  const { body } = await client.get<{ items: { id: string; title: string }[] }>('/cases');
  id = body.items.find((one) => one.title === title)?.id ?? '';
  await completeWhatIsOpen();
  await move('enriching');
});

afterAll(async () => {
  await browser.close();
  await installation.stop();
});

async function completeWhatIsOpen(): Promise<void> {
  const doer = await installation.signIn('corporatie');
  const { body } = await doer.get<{ items: { id: string; version: number }[] }>('/actions?status=open');
  for (const { id: actionId, version: ifMatch } of body.items) {
    const done = { outcome: 'executed', explanation: 'Alle drie bezocht.' };
    expect((await doer.post(`/actions/${actionId}/complete`, done, { ifMatch })).status).toBe(200);
  }
}

async function move(to: string): Promise<Read> {
  const client = await installation.signIn(chair);
  const { body } = await client.get<Read>(`/cases/${id}`);
  const moved = { to, reason: 'Zo besloten aan tafel.' };
  const { status } = await client.post(`/cases/${id}/transitions`, moved, { ifMatch: body.version });
  expect(status).toBe(201);
  return body;
}

it.each<Look>([
  { width: 1440, scheme: 'light' },
  { width: 390, scheme: 'dark' },
])('a closed case shows none of its content, and is reopened by keyboard alone at %j', async (look) => {
  const { number } = await move('closed');
  const why = `Er is een nieuwe melding, gezien op ${look.width} pixels.`;
  const visitor = await Visitor.arrive(browser, installation.origin, look);
  const { page } = visitor;
  try {
    await visitor.signIn(chair);
    await visitor.open(`/casussen/${id}`);
    await page.getByRole('heading', { level: 1, name: `Casus ${number}` }).waitFor();
    await page.getByText('Dit dossier is gesloten en afgeschermd').waitFor();
    await page.getByText('Gesloten door').waitFor();
    expect(await page.getByText(title).count()).toBe(0);
    expect([await visitor.barriers(), await visitor.overflow()]).toEqual([[], 0]);

    await page.getByRole('button', { name: 'Heropenen' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: `Casus ${number} heropenen` });
    await dialog.getByText('Eerdere deelnemers zien het dossier niet.').waitFor();
    expect([await visitor.barriers(), await visitor.overflow()]).toEqual([[], 0]);
    const reason = dialog.getByRole('textbox', { name: 'Reden' });
    await reason.focus();
    await page.keyboard.type('Te kort');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await dialog.getByText('Geef een reden (ten minste 10 tekens)').first().waitFor();
    await reason.fill(why);
    await reason.focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page
      .getByText(/^De casus is heropend\./)
      .first()
      .waitFor();

    await visitor.open(`/casussen/${id}?tab=verloop`);
    await page.getByText('Heropend: Verrijking').first().waitFor();
    await page.getByText(why).waitFor();
    expect([await visitor.barriers(), await visitor.overflow()]).toEqual([[], 0]);
    expect(visitor.complaints).toEqual([]);
  } finally {
    await visitor.leave();
  }
});
