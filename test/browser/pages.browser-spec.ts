import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { type Installation, startInstallation } from '../e2e/installation.js';
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
  it.each(['voorzitter.ondermijning', 'belastingdienst', 'politie', 'privacy', 'beheer'])(
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

it('visits every page that there is', () => {
  const folder = fileURLToPath(new URL('../../apps/web/src/routes', import.meta.url));
  const routes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx') && !/(^|\/)_[^/]*\.tsx$/.test(file))
    .map((file) =>
      file
        .replace('_signed-in/', '')
        .replace(/\.tsx$/, '')
        .replace(/(^|\.)index$/, '')
        .replaceAll('.', '/'),
    )
    .map((route) => new RegExp(`^/${route.replace(/\$\w+/g, '[^/?]+')}(\\?|$)`));
  const paths = ['/aanmelden', ...Object.values(visits).flat()];
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
  const own = await first(police, '/signals');
  const file = `/casussen/${dossier}`;
  const tabs = ['overzicht', 'betrokkenen', 'deelnemers', 'acties'].map((tab) => `${file}?tab=${tab}`);
  const notice = await first(chair, '/notifications');
  return {
    'voorzitter.ondermijning': [
      ...['/', '/triage', '/casussen', '/acties', '/meldingen', '/signalen/nieuw'],
      ...[`/signalen/${waiting}`, `/signalen/${decided}`, file, ...tabs],
      ...(notice ? [`/n/${notice}`] : []),
    ],
    belastingdienst: ['/', '/acties', `/acties/${action}`, '/meldingen', '/signalen/nieuw', '/casussen'],
    politie: ['/', '/acties', `/signalen/${own}`, '/signalen/nieuw', '/bestaat-niet', '/logboek'],
    privacy: ['/', '/logboek', '/logboek?doel=lawfulness'],
    beheer: ['/', '/meldingen', '/casussen'],
  };
}
