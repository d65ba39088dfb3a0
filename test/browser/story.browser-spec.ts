import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addPeriod, localDate } from '#lib/kernel';
import { eventually, type HttpClient } from '#lib/testing';
import type { Browser, Page } from 'playwright-core';
import { type Installation, startInstallation } from '../e2e/installation.js';
import { Storage } from '../e2e/stored-rows.js';
import { accounts, aSignal, noticeOf, type Scene, scenes, tableOf, type TableView } from '../e2e/story.js';
import { openBrowser } from './chromium.js';
import { Visitor } from './visitor.js';

interface Session {
  person: { name: string; organisation: { name: string } };
  memberships: { tableId: string; role: string }[];
}

const motivation = 'Concreet, recent en alleen samen op te lossen.';
/** What the log shows of one run of the story, as the privacy officer reads it. */
const steps = [
  ...['Casus geopend', 'Casus geraadpleegd', 'Deelnemer uitgenodigd', 'Deelnemers geraadpleegd'],
  ...['Actie toegewezen', 'Actie geraadpleegd', 'Actie aanvaard', 'Voortgang van actie gemeld'],
  ...['Actie afgerond', 'Bericht bezorgd'],
];

let installation: Installation;
let storage: Storage;
let browser: Browser;

beforeAll(async () => {
  installation = await startInstallation();
  storage = await Storage.open(installation.database.adminUrl);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await storage.close();
  await installation.stop();
});

describe.each(scenes)('in the browser, at the table $kind', (scene) => {
  const title = `Drie avonden aanloop (${scene.kind})`;
  let table: TableView;
  let assigneeName: string;
  let assigneeOrganisation: string;
  let invited: string[];
  let signalNumber: string;
  let signalUrl: string;
  let caseUrl: string;
  let actionUrl: string;
  let actionText: string;

  beforeAll(async () => {
    const chair: HttpClient = await installation.signIn(scene.chair);
    table = await tableOf(chair, scene.kind);
    const assignee = await installation.signIn(scene.assignee);
    const { body } = await assignee.get<Session>('/session');
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
      await weigh(page, signalNumber, 'accept');
      signalUrl = new URL(page.url()).pathname;
      await page.getByLabel('Neutrale titel').fill(title);
      await page.locator('[data-field="case.purpose"] label').first().click();
      await page.getByRole('button', { name: 'Besluit vastleggen en casus openen' }).click();
      await page.waitForURL(/\/casussen\/[0-9a-f-]{36}/);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      caseUrl = new URL(page.url()).pathname;
      const facts = await page.locator('main').innerText();
      expect(facts).toContain('Uiterlijk vernietigen op');
      const purpose = table.definition.purposes[0];
      expect(facts).toContain(purpose?.legalBasis);
      expect(facts.includes(`${purpose?.legalBasis} (nog niet nagegaan)`)).toBe(!purpose?.verified);
      await page.getByRole('link', { name: 'Signaal en besluit bekijken' }).click();
      await page.getByText(`(${table.definition.words.triageTeam})`).waitFor();
    });
  });

  it.each([
    ['refuse', 'Niet opgepakt'],
    ['forward', 'Doorgezet'],
  ])('the chair weighs another and decides to %s it; the reporter is told', async (effect, status) => {
    const police = await installation.signIn('politie');
    const { body: other } = await police.post<{ id: string; number: string }>('/signals', aSignal(table));
    await as(scene.chair, async (page, visitor) => {
      await visitor.open('/triage');
      await weigh(page, other.number, effect);
      await page.getByRole('button', { name: 'Besluit vastleggen', exact: true }).click();
      await page.waitForURL(/\/triage$/);
      await page.getByText(`Het besluit over signaal ${other.number} is vastgelegd.`).waitFor();
      await page.getByRole('link', { name: other.number }).waitFor({ state: 'detached' });
    });
    const notice = await eventually('the reporter is told', () =>
      noticeOf(police, 'signal.decided', other.id),
    );
    await as('politie', async (page, visitor) => {
      await visitor.open('/meldingen');
      await page.locator(`main a[href="/n/${notice.id}"]`).click();
      await page.getByRole('heading', { level: 1, name: `Signaal ${other.number}` }).waitFor();
      const main = await page.locator('main').innerText();
      expect(main).toContain(status);
      expect(main).toContain('Uiterlijk vernietigen op');
      expect(main).not.toContain(motivation);
    });
  });

  it('invites two partners with a reason and assigns an action', async () => {
    await as(scene.chair, async (page, visitor) => {
      await visitor.open(`${caseUrl}?tab=deelnemers`);
      const second = table.organisations.find(({ name }) => name !== assigneeOrganisation)?.name ?? '';
      invited = [assigneeOrganisation, second];
      for (const name of invited) {
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

  it('the partner finds it, accepts, reports progress and completes it; the chair is told, live', async () => {
    await as(scene.chair, async (chairPage, chairVisitor) => {
      await chairVisitor.open('/casussen');
      const counted = await settledCount(chairPage, scene.chair);
      await as(scene.assignee, async (page, visitor) => {
        await visitor.open('/acties');
        await page.getByRole('link', { name: actionText }).click();
        await page.getByRole('button', { name: 'Aanvaarden' }).click();
        await untilCount(chairPage, counted + 1);
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
        actionUrl = new URL(page.url()).pathname;
      });
      await untilCount(chairPage, counted + 2);
      await chairPage
        .locator('header')
        .getByRole('link', { name: /^Berichten/ })
        .click();
      await chairPage.locator('main').getByRole('link').first().click();
      await chairPage.waitForURL(new RegExp(`${actionUrl}$`));
    });
  });

  it('whoever did the work never saw the dossier', async () => {
    await as(scene.assignee, async (page, visitor) => {
      await visitor.open(caseUrl);
      await page.getByRole('heading', { level: 1, name: /^Casus [A-Z]+-\d{4}-\d{4}$/ }).waitFor();
      await page.getByText(/Titel, betrokkenen, gegevens, deelnemers/).waitFor();
      expect(await page.locator('main').innerText()).not.toContain(title);
    });
  });

  it('a partner that is not invited and another chair find nothing, by any address', async () => {
    const outsiders = [await uninvited(), otherChair(scene)];
    for (const username of outsiders) {
      await as(username, async (page, visitor) => {
        for (const path of [caseUrl, `${caseUrl}?tab=acties`, actionUrl, signalUrl]) {
          await visitor.open(path);
          await page.getByRole('heading', { level: 1, name: 'Niet gevonden' }).waitFor();
        }
        for (const path of ['/casussen', '/acties', '/meldingen']) {
          await visitor.open(path);
          const main = await page.locator('main').innerHTML();
          for (const shown of [caseUrl, actionUrl, signalUrl, title])
            expect([username, path, main.includes(shown)]).toEqual([username, path, false]);
        }
      });
    }
  });

  it('the privacy officer sees every look, every step and every refusal of this case', async () => {
    await as('privacy', async (page, visitor) => {
      await visitor.open('/logboek?doel=lawfulness&handeling=case.opened');
      const ofCase = page.getByRole('row').filter({ hasText: caseUrl.slice(-6) });
      await ofCase.getByRole('button', { name: /^Bekijken/ }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Alleen deze casus' }).click();
      await page.getByLabel('Handeling').selectOption('');
      await page.getByRole('cell', { name: 'Actie toegewezen' }).first().waitFor();
      await loadAll(page);
      const acts = await page.locator('td[data-part="title"]').allInnerTexts();
      for (const step of steps) expect(acts.some((act) => act.startsWith(step))).toBe(true);
      expect(await page.locator('main').innerText()).not.toContain('Niemand aangetroffen');
      await page.getByLabel('Uitkomst').selectOption('refused');
      await page.getByRole('cell', { name: 'Gelukt', exact: true }).first().waitFor({ state: 'detached' });
      await loadAll(page);
      for (const username of [await uninvited(), otherChair(scene)]) {
        const name = await nameOf(username);
        const refusals = page.getByRole('row').filter({ hasText: name }).filter({ hasText: 'Geweigerd' });
        expect(await refusals.filter({ hasText: 'Casus geraadpleegd' }).count()).toBeGreaterThan(0);
      }
    });
  });

  /** Somebody who sits at this table, for an organisation that was not invited. */
  async function uninvited(): Promise<string> {
    for (const username of accounts) {
      const { body } = await (await installation.signIn(username)).get<Session>('/session');
      const seat = body.memberships.find(({ tableId }) => tableId === table.id);
      if (
        seat?.role === 'partner' &&
        !invited.includes(body.person.organisation.name) &&
        username !== 'politie'
      )
        return username;
    }
    throw new Error(`Every partner at ${table.name} is invited`);
  }

  /** Answers every criterion, chooses the outcome with this effect, and says why. */
  async function weigh(page: Page, number: string, effect: string): Promise<void> {
    await page.getByRole('link', { name: number }).click();
    await page.getByRole('heading', { level: 1, name: `Signaal ${number}` }).waitFor();
    const { triage } = table.definition.words;
    await page.getByRole('heading', { name: new RegExp(`^${triage}$`, 'i') }).waitFor();
    const criteria = page.locator('[data-field^="answers."][data-field$=".met"]');
    expect(await criteria.count()).toBe(table.definition.criteria.length);
    for (let index = 0; index < table.definition.criteria.length; index += 1) {
      const answer = effect === 'accept' ? 'Ja' : 'Nee';
      await criteria.nth(index).getByLabel(answer, { exact: true }).check();
      await page
        .locator(`[name="answers.${String(index)}.explanation"]`)
        .fill('Gezien door twee agenten op drie avonden.');
    }
    for (const index of table.definition.voters.keys()) {
      const at = `judgements.${String(index)}`;
      await page.locator(`[name="${at}.organisationId"]`).selectOption({ index: index + 1 });
      await page.locator(`[data-field="${at}.judgement"]`).getByLabel('Voldaan', { exact: true }).check();
      await page.locator(`[name="${at}.explanation"]`).fill('Gelezen en besproken in de weegploeg.');
    }
    const outcome = table.definition.triageOutcomes.find((one) => one.effect === effect);
    await page
      .locator('[data-field="outcome"] label')
      .filter({ hasText: outcome?.label ?? '' })
      .click();
    const [destination] = outcome?.forwardTo ?? [];
    if (destination) await page.getByLabel('Waarheen?').selectOption(destination.code);
    await page.getByLabel('Motivering').fill(motivation);
  }

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

it('the log opens only after saying what for, and to nobody else', async () => {
  await as('privacy', async (page, visitor) => {
    await visitor.open('/logboek');
    await page.locator('label').filter({ hasText: 'Controle op rechtmatigheid' }).click();
    await page.getByRole('button', { name: 'Logboek openen' }).click();
    await page.getByRole('cell', { name: 'Logboek geraadpleegd' }).first().waitFor();
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

/** How many are unread once nothing is on its way any more, and the bell says so. */
async function settledCount(page: Page, username: string): Promise<number> {
  await eventually('nothing is left to deliver', async () => {
    const left = await storage.query('SELECT FROM queue.outbox WHERE handled_at IS NULL');
    return left.length === 0;
  });
  const client = await installation.signIn(username);
  const { unread } = (await client.get<{ unread: number }>('/notifications?limit=1')).body;
  await untilCount(page, unread);
  return unread;
}

async function untilCount(page: Page, unread: number): Promise<void> {
  const count = unread === 0 ? 'geen' : String(unread);
  await page
    .locator('header')
    .getByRole('link', { name: `Berichten, ${count} ongelezen`, exact: true })
    .waitFor();
}

/** Has every page of a list shown. */
async function loadAll(page: Page): Promise<void> {
  const more = page.getByRole('button', { name: 'Meer laden' });
  const all = page.getByText(/getoond, dit is alles$/);
  while (
    await more
      .or(all)
      .first()
      .waitFor()
      .then(() => more.isVisible())
  )
    await more.click();
}

function otherChair({ kind }: Scene): string {
  return scenes.find((scene) => scene.kind !== kind)?.chair ?? '';
}

async function nameOf(username: string): Promise<string> {
  return (await (await installation.signIn(username)).get<Session>('/session')).body.person.name;
}
