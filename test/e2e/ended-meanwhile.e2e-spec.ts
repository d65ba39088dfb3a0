import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { HttpClient } from '#lib/testing';
import { type Installation, startInstallation } from './installation.js';
import { expectRefusal } from './refusal.js';
import { openCase, tableOf, type TableView } from './story.js';
import { Storage } from './stored-rows.js';
import { Barrier } from './together.js';

let installation: Installation;
let storage: Storage;
let chair: HttpClient;
let partner: HttpClient;
let table: TableView;
let partnerOrganisationId: string;
let caseId: string;
let participantId: string;

beforeAll(async () => {
  installation = await startInstallation();
  chair = await installation.signIn('voorzitter.ondermijning');
  partner = await installation.signIn('belastingdienst');
  const { body } = await partner.get<{ person: { organisation: { id: string } } }>('/session');
  partnerOrganisationId = body.person.organisation.id;
  table = await tableOf(chair, 'ondermijning');
  storage = await Storage.open(installation.database.adminUrl);
}, 120_000);

beforeEach(async () => {
  ({ caseId } = await openCase(await installation.signIn('politie'), chair, table));
  const invitation = { organisationId: partnerOrganisationId, level: 'dossier', reason: 'Heeft een taak.' };
  const { body } = await chair.post<{ id: string }>(`/cases/${caseId}/participants`, invitation);
  participantId = body.id;
});

afterAll(async () => {
  await storage.close();
  await installation.stop();
});

const bringIn = () =>
  partner.post(`/cases/${caseId}/information-items`, {
    ...{ nature: 'fact', category: 'identification', content: 'Geheim: kwam te laat.' },
  });
const whoTakesPart = [
  ['their participation ends', () => chair.delete(`/cases/${caseId}/participants/${participantId}`)],
  [
    'they are excluded',
    () =>
      chair.post(`/cases/${caseId}/exclusions`, {
        ...{ organisationId: partnerOrganisationId, reason: 'Blijkt partij te zijn.' },
      }),
  ],
] as const;
const places = [
  ['just before it is stored', 'LOCK TABLE cases.information_item IN ACCESS EXCLUSIVE MODE'],
  ['just after the case was found', 'SELECT FROM cases.case FOR NO KEY UPDATE'],
] as const;
const meanwhile = places.flatMap(([place, lock]) =>
  whoTakesPart.map(([what, end]) => [place, what, lock, end] as const),
);

describe('bringing in information', () => {
  it('is possible for who takes part', async () => {
    expect((await bringIn()).status).toBe(201);
  });

  it.each(meanwhile)('finds no case any more when, %s, %s', async (_place, _what, lock, end) => {
    const barrier = await Barrier.close(installation.database.adminUrl, lock);
    const sent = bringIn();
    try {
      await barrier.untilWaiting(1);
      expect((await end()).status).toBeLessThan(300);
    } finally {
      await barrier.open();
    }
    const { traceId } = expectRefusal(await sent, 404);
    expect(await storage.query('SELECT FROM cases.information_item WHERE case_id = $1', [caseId])).toEqual(
      [],
    );
    expect(
      await storage.query('SELECT action, result, reason FROM audit.event WHERE trace_id = $1', [traceId]),
    ).toEqual([{ action: 'case.information-added', result: 'refused', reason: 'not-found' }]);
  });
});
