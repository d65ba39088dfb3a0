import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addPeriod, localDate } from '#lib/kernel';
import type { Browser, Locator, Page } from 'playwright-core';
import { type Installation, startInstallation } from '../e2e/installation.js';
import { aSignal, scenes, tableOf, type TableView } from '../e2e/story.js';
import { openBrowser } from './chromium.js';
import { Keyboard } from './keyboard.js';
import { Visitor } from './visitor.js';

const actionText = 'Spreek met de huisarts en meld wat u hoort.';

let installation: Installation;
let browser: Browser;

beforeAll(async () => {
  installation = await startInstallation();
  browser = await openBrowser();
}, 240_000);

afterAll(async () => {
  await browser.close();
  await installation.stop();
});

describe.each(scenes.filter(({ kind }) => kind === 'mensenhandel'))('without a mouse, at $kind', (scene) => {
  let table: TableView;
  let signalNumber: string;
  let assignee: { name: string; organisation: { name: string } };

  beforeAll(async () => {
    const police = await installation.signIn('politie');
    table = await tableOf(police, scene.kind);
    signalNumber = (await police.post<{ number: string }>('/signals', aSignal(table))).body.number;
    const { body } = await (
      await installation.signIn(scene.assignee)
    ).get<{ person: typeof assignee }>('/session');
    assignee = body.person;
  });

  it('the chair weighs a signal, opens a case, invites and assigns', async () => {
    await as(scene.chair, async (page, keys) => {
      await keys.press(page.getByRole('link', { name: 'Triage' }));
      await page.getByRole('heading', { level: 1, name: 'Triage' }).waitFor();
      await keys.press(page.getByRole('link', { name: signalNumber }));
      await page.getByRole('heading', { level: 1, name: `Signaal ${signalNumber}` }).waitFor();
      await weigh(page, keys);
      await keys.press(page.getByRole('button', { name: 'Besluit vastleggen en casus openen' }));
      await page.getByRole('heading', { level: 1, name: 'Gesprek bij de huisarts' }).waitFor();
      await keys.choose(page.getByRole('tab'), page.getByRole('tab', { name: 'Deelnemers' }), 'ArrowRight');
      await page.keyboard.press('Enter');
      await invite(page, keys);
      await assign(page, keys);
    });
  });

  it('the partner accepts the action, reports how it stands and completes it', async () => {
    await as(scene.assignee, async (page, keys) => {
      await keys.press(page.getByRole('link', { name: 'Mijn acties' }));
      await keys.press(page.getByRole('link', { name: actionText }));
      await keys.press(page.getByRole('button', { name: 'Aanvaarden' }));
      await page.getByRole('button', { name: 'Aanvaarden' }).waitFor({ state: 'detached' });
      expect(await keys.isSomewhere()).toBe(true);
      await keys.press(page.getByRole('button', { name: 'Voortgang melden' }));
      await keys.type(page.getByLabel('Hoe staat het ervoor?'), 'Afspraak gemaakt.');
      await keys.press(page.getByRole('button', { name: 'Voortgang melden' }));
      await page.getByText('Afspraak gemaakt.').waitFor();
      expect(await keys.isSomewhere()).toBe(true);
      await keys.press(page.getByRole('button', { name: 'Afronden' }));
      expect(await keys.isSomewhere()).toBe(true);
      await keys.choose(page.locator('[name="outcome"]'), page.getByRole('radio', { name: /^Uitgevoerd/ }));
      await keys.type(page.getByLabel('Wat is het resultaat?'), 'De huisarts houdt contact.');
      await keys.press(page.getByRole('button', { name: 'Actie afronden' }));
      await page.getByText('De huisarts houdt contact.').waitFor();
      expect(await keys.isSomewhere()).toBe(true);
    });
  });

  async function weigh(page: Page, keys: Keyboard): Promise<void> {
    for (let index = 0; index < table.definition.criteria.length; index += 1) {
      const answers = page.locator(`[name="answers.${String(index)}.met"]`);
      await keys.choose(answers, answers.first());
      await keys.type(
        page.locator(`[name="answers.${String(index)}.explanation"]`),
        'Bevestigd door de politie.',
      );
    }
    const accept = table.definition.triageOutcomes.find(({ effect }) => effect === 'accept')?.code ?? '';
    await keys.choose(page.locator('[name="outcome"]'), page.locator(`[name="outcome"][value="${accept}"]`));
    await keys.type(page.getByLabel('Motivering'), 'Alleen samen op te lossen.');
    await keys.type(page.getByLabel('Neutrale titel'), 'Gesprek bij de huisarts');
    const purposes = page.locator('[name="case.purpose"]');
    await keys.choose(purposes, purposes.first());
  }

  async function invite(page: Page, keys: Keyboard): Promise<void> {
    const open = page.getByRole('button', { name: 'Deelnemer uitnodigen' }).first();
    await keys.press(open);
    const dialog = page.getByRole('dialog');
    await search(dialog, keys, assignee.organisation.name);
    await keys.choose(
      dialog.locator('[name="level"]'),
      dialog.locator('[name="level"][value="own-actions"]'),
    );
    await keys.type(dialog.getByLabel('Reden'), 'Kent de huisarts.');
    await keys.press(dialog.getByRole('button', { name: 'Deelnemer uitnodigen' }));
    await dialog.waitFor({ state: 'hidden' });
    expect(await keys.isSomewhere()).toBe(true);
  }

  async function assign(page: Page, keys: Keyboard): Promise<void> {
    await keys.press(page.getByRole('button', { name: 'Actie toewijzen' }).first());
    const dialog = page.getByRole('dialog');
    await search(dialog, keys, assignee.organisation.name);
    await keys.select(dialog.getByLabel('Uitvoerder'), assignee.name);
    const lines = dialog.getByLabel('Actielijn');
    await keys.select(lines, table.definition.actionLines[0]?.label ?? '');
    await keys.reach(dialog.getByLabel('Soort actie'));
    await page.keyboard.press('ArrowDown');
    await keys.type(dialog.getByLabel('Wat is de afspraak?'), actionText);
    const [year, month, day] = addPeriod(localDate(new Date()), { days: 10 }).split('-');
    await keys.type(dialog.getByRole('spinbutton').first(), `${day ?? ''}${month ?? ''}${year ?? ''}`);
    await keys.press(dialog.getByRole('button', { name: 'Actie toewijzen' }));
    await dialog.waitFor({ state: 'hidden' });
    await page
      .getByText(/is toegewezen/)
      .first()
      .waitFor();
    expect(await keys.isSomewhere()).toBe(true);
  }

  async function search(dialog: Locator, keys: Keyboard, organisation: string): Promise<void> {
    await keys.type(dialog.getByRole('combobox', { name: 'Organisatie', exact: true }), organisation);
    await dialog.page().keyboard.press('ArrowDown');
    await dialog.page().keyboard.press('Enter');
  }
});

/** Signs in and runs a scene, both with the keyboard only. */
async function as(username: string, scene: (page: Page, keys: Keyboard) => Promise<void>): Promise<void> {
  const visitor = await Visitor.arrive(browser, installation.origin);
  const { page } = visitor;
  const keys = new Keyboard(page);
  try {
    await page.goto(`${installation.origin}/aanmelden`);
    await keys.type(page.getByLabel('Gebruikersnaam'), username);
    await keys.type(page.getByLabel('Wachtwoord'), 'casustafel-demo');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1 }).filter({ hasNotText: 'Aanmelden' }).waitFor();
    await scene(page, keys);
    expect(visitor.complaints).toEqual([]);
  } finally {
    await visitor.leave();
  }
}
