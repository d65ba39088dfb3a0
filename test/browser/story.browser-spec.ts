import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addPeriod, localDate } from '#lib/kernel';
import { eventually, type HttpClient } from '#lib/testing';
import type { Browser, Page } from 'playwright-core';
import { type Installation, startInstallation } from '../e2e/installation.js';
import { scenes, tableOf, type TableView } from '../e2e/story.js';
import { openBrowser } from './chromium.js';
import { Visitor } from './visitor.js';

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

describe.each(scenes)('in the browser, at the table $kind', (scene) => {
  let table: TableView;
  let assigneeName: string;
  let assigneeOrganisation: string;
  let signalNumber: string;
  let caseUrl: string;
  let actionText: string;

  beforeAll(async () => {
    const chair: HttpClient = await installation.signIn(scene.chair);
    table = await tableOf(chair, scene.kind);
    const assignee = await installation.signIn(scene.assignee);
    const { body } = await assignee.get<{ person: { name: string; organisation: { name: string } } }>(
      '/session',
    );
    assigneeName = body.person.name;
    assigneeOrganisation = body.person.organisation.name;
    actionText = `Bezoek het adres en meld wat u ziet (${scene.kind}).`;
  });

  it('a partner reports a signal', async () => {
    await as('politie', async (page, visitor) => {
      await visitor.open('/signalen/nieuw');
      await page.getByLabel('Aan welke tafel meldt u?').selectOption({ label: table.name });
      await page.getByLabel('Beschrijving').fill('Drie avonden achtereen aanloop en dichtgeplakte ramen.');
      await page.getByLabel(table.definition.themes[0]?.label ?? '', { exact: true }).check();
      const subject = page.locator('[name="subjects.0.kind"]');
      await subject.selectOption(table.definition.subjectKinds[0]?.code ?? '');
      await page.locator('[name="subjects.0.name"]').fill('Bedacht object 12');
      await page.getByLabel('Ik wil horen wat er met dit signaal gebeurt.').check();
      await page.getByLabel(/Ik heb de feiten zo goed mogelijk gecontroleerd/).check();
      await page.getByRole('button', { name: 'Signaal melden' }).click();
      await page.getByRole('heading', { name: 'Uw signaal is ontvangen' }).waitFor();
      signalNumber = /[A-Z]+-S-\d{4}-\d{4}/.exec(await page.locator('main').innerText())?.[0] ?? '';
      expect(signalNumber).not.toBe('');
    });
  });

  it('the chair weighs it and opens a case', async () => {
    await as(scene.chair, async (page, visitor) => {
      await visitor.open('/triage');
      await page.getByRole('link', { name: signalNumber }).click();
      await page.getByRole('heading', { level: 1, name: `Signaal ${signalNumber}` }).waitFor();
      const criteria = page.locator('[data-field^="answers."][data-field$=".met"]');
      expect(await criteria.count()).toBe(table.definition.criteria.length);
      for (let index = 0; index < table.definition.criteria.length; index += 1) {
        await criteria.nth(index).getByLabel('Ja', { exact: true }).check();
        await page
          .locator(`[name="answers.${String(index)}.explanation"]`)
          .fill('Gezien door twee agenten op drie avonden.');
      }
      const accept = table.definition.triageOutcomes.find(({ effect }) => effect === 'accept');
      await page
        .locator('[data-field="outcome"] label')
        .filter({ hasText: accept?.label ?? '' })
        .click();
      await page.getByLabel('Motivering').fill('Concreet, recent en alleen samen op te lossen.');
      await page.getByLabel('Neutrale titel').fill('Drie avonden aanloop');
      await page.locator('[data-field="case.purpose"] label').first().click();
      await page.getByRole('button', { name: 'Besluit vastleggen en casus openen' }).click();
      await page.waitForURL(/\/casussen\/[0-9a-f-]{36}/);
      await page.getByRole('heading', { level: 1, name: /Drie avonden aanloop/ }).waitFor();
      caseUrl = new URL(page.url()).pathname;
      const facts = await page.locator('main').innerText();
      expect(facts).toContain('Uiterlijk vernietigen op');
      expect(facts).toContain(table.definition.purposes[0]?.legalBasis);
    });
  });

  it('invites two partners with a reason and assigns an action', async () => {
    await as(scene.chair, async (page, visitor) => {
      await visitor.open(`${caseUrl}?tab=deelnemers`);
      const second = table.organisations.find(({ name }) => name !== assigneeOrganisation)?.name ?? '';
      for (const name of [assigneeOrganisation, second]) {
        await page.getByRole('button', { name: 'Deelnemer uitnodigen' }).first().click();
        const dialog = page.getByRole('dialog');
        await choose(page, 'Organisatie', name);
        await dialog.locator('label').filter({ hasText: 'Eigen acties' }).click();
        await dialog.getByLabel('Reden').fill('Kent de omgeving en heeft er een taak.');
        await dialog.getByRole('button', { name: 'Deelnemer uitnodigen' }).click();
        await dialog.waitFor({ state: 'hidden' });
        await page.getByText(`Iedereen van ${name} ziet alleen zijn eigen acties.`).waitFor();
      }
      await page.getByRole('button', { name: 'Actie toewijzen' }).first().click();
      await fillAction(page);
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await page
        .getByText(/is toegewezen/)
        .first()
        .waitFor();
    });
  });

  it('the partner finds it, accepts, reports progress and completes it', async () => {
    await as(scene.assignee, async (page, visitor) => {
      await visitor.open('/acties');
      await page.getByRole('link', { name: actionText }).click();
      await page.getByRole('button', { name: 'Accepteren' }).click();
      await page.getByRole('button', { name: 'Voortgang melden' }).first().click();
      await page.getByLabel('Hoe staat het ervoor?').fill('Eerste bezoek gebracht.');
      await page.locator('form').getByRole('button', { name: 'Voortgang melden' }).click();
      await page.getByText('Eerste bezoek gebracht.').waitFor();
      await page.getByRole('button', { name: 'Afronden' }).first().click();
      await page
        .locator('label')
        .filter({ hasText: /^Uitgevoerd/ })
        .click();
      await page.getByLabel('Wat is het resultaat?').fill('Niemand aangetroffen, deur verzegeld.');
      await page.getByRole('button', { name: 'Actie afronden' }).click();
      await page.getByText('Niemand aangetroffen, deur verzegeld.').waitFor();
    });
  });

  it('the chair is told, live, and the partner never saw the dossier', async () => {
    await as(scene.chair, async (page, visitor) => {
      await visitor.open('/meldingen');
      await eventually('the bell counts', async () =>
        /[1-9]\d* ongelezen/.test(
          (await page
            .getByRole('link', { name: /^Meldingen/ })
            .first()
            .getAttribute('aria-label')) ?? (await page.locator('header').innerHTML()),
        ),
      );
      await page.locator('main').getByRole('link').first().click();
      await page.waitForURL(/\/(acties|signalen|casussen)\//);
    });
    await as(scene.assignee, async (page, visitor) => {
      await visitor.open(caseUrl);
      await page.getByRole('heading', { level: 1, name: /^Casus [A-Z]+-\d{4}-\d{4}$/ }).waitFor();
      await page.getByText(/Titel, betrokkenen, gegevens, deelnemers/).waitFor();
      expect(await page.locator('main').innerText()).not.toContain('Drie avonden aanloop');
    });
  });

  async function fillAction(page: Page): Promise<void> {
    const dialog = page.getByRole('dialog');
    const [kind] = table.definition.actionKinds;
    await choose(page, 'Organisatie', assigneeOrganisation);
    await dialog.getByLabel('Uitvoerder').selectOption({ label: assigneeName });
    const line = kind?.line ?? table.definition.actionLines[0]?.code;
    if (line) await dialog.getByLabel('Actielijn').selectOption(line);
    await dialog.getByLabel('Soort actie').selectOption(kind?.code ?? '');
    await dialog.getByLabel('Wat is de afspraak?').fill(actionText);
    const [year, month, day] = addPeriod(localDate(new Date()), { days: 10 }).split('-');
    await dialog.getByRole('spinbutton').first().click();
    await page.keyboard.type(`${day ?? ''}${month ?? ''}${year ?? ''}`);
    await dialog.getByRole('button', { name: 'Actie toewijzen' }).click();
  }
});

it('the privacy officer reads the log after saying what for; a partner cannot', async () => {
  await as('privacy', async (page, visitor) => {
    await visitor.open('/logboek');
    await page.locator('label').filter({ hasText: 'Controle op rechtmatigheid' }).click();
    await page.getByRole('button', { name: 'Logboek openen' }).click();
    await page.getByRole('cell', { name: 'Actie afgerond' }).first().waitFor();
    expect(await page.locator('main').innerText()).not.toContain('Niemand aangetroffen');
  });
  await as('politie', async (page, visitor) => {
    await visitor.open('/logboek');
    await page.getByRole('heading', { level: 1, name: 'Niet gevonden' }).waitFor();
  });
});

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

/** Picks from a list that is searched by typing. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  const box = page.getByRole('dialog').getByRole('combobox', { name: label, exact: true });
  await box.fill(option);
  await page.getByRole('option', { name: option }).click();
}
