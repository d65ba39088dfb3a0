import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hashPassword } from '#lib/identity';
import { aPerson, eventually, HttpClient, noRedisReason, startTestRedis } from '#lib/testing';
import { type Backend, type Installation, startInstallation } from './installation.js';
import { Storage } from './stored-rows.js';
import {
  accounts,
  anAction,
  aSignal,
  aTriage,
  inDays,
  noticeOf,
  personIdOf,
  scenes,
  secret,
  tableOf,
  type TableView,
} from './story.js';

interface Item {
  id: string;
  number: string;
}
interface Listed<T> {
  items: T[];
  next: string | null;
}
interface AuditItem {
  action: string;
  result: string;
  objectId: string | null;
  caseId: string | null;
}

const password = 'een heel goed wachtwoord';

/** What the log must hold of one run of the story. */
const steps = [
  'signal.registered',
  'signal.read',
  'signal.triaged',
  'case.opened',
  'case.read',
  'case.participant-invited',
  'action.assigned',
  'notification.delivered',
  'action.accepted',
  'action.progressed',
  'action.completed',
];

const probe = await startTestRedis();
await probe?.stop();
const backends: Backend[] = probe ? ['PostgreSQL', 'Redis'] : ['PostgreSQL'];
if (!probe) process.stderr.write(`The story runs on PostgreSQL only: ${noRedisReason}.\n`);

describe.each(backends)('the story, with the queue on %s', (backend) => {
  let installation: Installation;
  let storage: Storage;

  beforeAll(async () => {
    installation = await startInstallation(backend);
    storage = await Storage.open(installation.database.adminUrl);
  }, 120_000);

  afterAll(async () => {
    await storage.close();
    await installation.stop();
  });

  describe.each(scenes)('at the table $kind', (scene) => {
    let police: HttpClient;
    let chair: HttpClient;
    let assignee: HttpClient;
    let table: TableView;
    let signal: Item;
    let caseId: string;
    let action: Item;
    let invited: string[];

    beforeAll(async () => {
      police = await installation.signIn('politie');
      chair = await installation.signIn(scene.chair);
      assignee = await installation.signIn(scene.assignee);
      table = await tableOf(chair, scene.kind);
    });

    it('1. a partner registers a signal', async () => {
      const { status, body } = await police.post<Item>('/signals', aSignal(table));
      expect(status).toBe(201);
      expect(body.number).toMatch(/^[A-Z-]+-S-\d{4}-\d{4}$/);
      signal = body;
    });

    it('2. the chair sees it in the triage list and hears of it', async () => {
      const { body } = await chair.get<Listed<Item & { allowedActions: string[] }>>(
        `/signals?table=${table.code}&status=open`,
      );
      expect(body.items.find(({ id }) => id === signal.id)?.allowedActions).toEqual(['triage']);
      await eventually('the chair is told', () => noticeOf(chair, 'signal.received', signal.id));
    });

    it.each(['refuse', 'forward'])(
      '2. the chair can %s a signal, with every criterion explained',
      async (effect) => {
        const other = (await police.post<Item>('/signals', aSignal(table))).body;
        const { status, body } = await chair.post<{ status: string; caseId: null }>(
          `/signals/${other.id}/triage`,
          aTriage(table, effect),
          { ifMatch: 1 },
        );
        expect(status).toBe(201);
        expect(body).toMatchObject({ status: effect === 'refuse' ? 'refused' : 'forwarded', caseId: null });
        const seen = (await police.get<{ destroyBy: string; triage: object }>(`/signals/${other.id}`)).body;
        expect(seen.destroyBy).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        expect(seen.triage).toMatchObject({ motivation: null, answers: [] });
        await eventually('the reporter is told', () => noticeOf(police, 'signal.decided', other.id));
      },
    );

    it('3. acceptance makes a case with number, purpose, legal basis and the clock of destruction', async () => {
      const accepted = await chair.post<{ caseId: string }>(
        `/signals/${signal.id}/triage`,
        aTriage(table, 'accept'),
        {
          ifMatch: 1,
        },
      );
      expect(accepted.status).toBe(201);
      caseId = accepted.body.caseId;
      const { body } = await chair.get<Record<string, unknown>>(`/cases/${caseId}`);
      const [purpose] = table.definition.purposes;
      expect(body).toMatchObject({
        title: secret.title,
        purpose: purpose?.code,
        legalBasis: purpose?.legalBasis,
        firstProcessedOn: inDays(0),
        tableCode: table.code,
      });
      expect(Number(String(body['destroyBy']).slice(0, 4))).toBe(new Date().getUTCFullYear() + 5);
    });

    it('3. the chair invites two partner organisations with a reason', async () => {
      const asked = await organisationOf(chair, table, assignee);
      const second = table.organisations.find(({ id }) => id !== asked.organisationId);
      invited = [asked.organisationId, second?.id ?? ''];
      for (const organisationId of invited) {
        const { status } = await chair.post(`/cases/${caseId}/participants`, {
          organisationId,
          level: 'own-actions',
          reason: 'Kent de doelgroep en heeft er een taak.',
        });
        expect(status).toBe(201);
      }
      const { body } = await chair.get<Listed<object>>(`/cases/${caseId}/participants`);
      expect(body.items).toHaveLength(2);
    });

    it('4. the chair assigns an action with a due date', async () => {
      const { status, body } = await chair.post<Item>(
        `/cases/${caseId}/actions`,
        anAction(table, await personIdOf(assignee), inDays(14)),
      );
      expect(status).toBe(201);
      action = body;
    });

    it('5. the assignee gets it in the inbox and by mail, without a word of content', async () => {
      const before = installation.mailbox.mails.length;
      const notice = await eventually('the assignee is told', () =>
        noticeOf(assignee, 'action.assigned', action.id),
      );
      const mail = await eventually('a mail with this notice', () =>
        installation.mailbox.mails
          .slice(Math.max(0, before - 20))
          .find(({ messageId }) => messageId.includes(notice.id)),
      );
      const words = [
        secret.name,
        secret.description,
        secret.title,
        'hulpvraag',
        ...table.definition.themes.map(({ label }) => label),
      ];
      if (table.definition.confidential) words.push(table.name, scene.kind, action.number);
      expect(mail.text).toContain(`/n/${notice.id}`);
      expect(mail.text).toContain('In deze mail staan geen gegevens over personen of zaken.');
      for (const word of words) expect(mail.text.toLowerCase()).not.toContain(word.toLowerCase());
      const { email } = (await assignee.get<{ email: string }>('/me')).body;
      expect(mail.to).toBe(email);
      expect(mail.text).toContain(`To: ${email}`);
    });

    it('6. the assignee accepts, reports progress and completes; the chair is told', async () => {
      const mine = await assignee.get<Listed<Item & { version: number }>>(
        '/actions?assignee=me&status=open&limit=100',
      );
      expect(mine.body.items.map(({ id }) => id)).toContain(action.id);
      const answers = [
        ['accept', {}, 'accepted'],
        ['progress', { note: 'Eerste gesprek gevoerd.' }, 'in-progress'],
        ['complete', { outcome: 'executed', explanation: 'Hulp is gestart.' }, 'completed'],
      ] as const;
      let version = 1;
      for (const [verb, body, expected] of answers) {
        const answer = await assignee.post<{ status: string; version: number }>(
          `/actions/${action.id}/${verb}`,
          body,
          {
            ifMatch: version,
          },
        );
        expect(answer.body).toMatchObject({ status: expected });
        version = answer.body.version;
      }
      await eventually('the chair is told', () => noticeOf(chair, 'action.completed', action.id));
    });

    it('7. nobody else knows that case, action or signal exist', async () => {
      const strangers = accounts.filter((one) => ![scene.chair, scene.assignee, 'politie'].includes(one));
      for (const username of strangers) {
        const stranger = await installation.signIn(username);
        if (await takesPart(stranger)) {
          await expectMinimalSight(stranger);
          await expectNoAction(stranger);
          continue;
        }
        for (const path of [`/cases/${caseId}`, `/actions/${action.id}`, `/signals/${signal.id}`]) {
          expect([username, path, (await stranger.get(path)).status]).toEqual([username, path, 404]);
        }
        for (const path of ['/cases', '/actions', '/signals', '/notifications']) {
          const { body } = await stranger.get(`${path}?limit=100`);
          for (const id of [caseId, action.id, signal.id]) expect(JSON.stringify(body)).not.toContain(id);
        }
      }
      const hidden = (await takesPart(police)) ? [] : [`/cases/${caseId}`, `/actions/${action.id}`];
      for (const path of hidden) expect((await police.get(path)).status).toBe(404);
      await expectMinimalSight(assignee);
    });

    it('7. a colleague of the assignee knows that the case runs, and not what was asked', async () => {
      const colleague = await aColleague();
      await expectMinimalSight(colleague);
      await expectNoAction(colleague);
    });

    /** Somebody else of the assignee's organisation, at the same table, with nothing to do in this case. */
    async function aColleague(): Promise<HttpClient> {
      const username = `collega.${scene.kind}`;
      const { organisationId } = await organisationOf(chair, table, assignee);
      await aPerson(storage, {
        of: organisationId,
        username,
        passwordHash: await hashPassword(password),
        at: table,
      });
      return new HttpClient(installation.origin).signIn(username, password);
    }

    async function expectNoAction(partner: HttpClient): Promise<void> {
      expect((await partner.get(`/actions/${action.id}`)).status).toBe(404);
      for (const path of ['/actions', '/notifications'])
        expect(JSON.stringify((await partner.get(`${path}?limit=100`)).body)).not.toContain(action.id);
    }

    /** Who takes part for their own actions knows that the case runs, and nothing of its content. */
    async function expectMinimalSight(partner: HttpClient): Promise<void> {
      const { status, body } = await partner.get<object>(`/cases/${caseId}`);
      expect(status).toBe(200);
      expect(body).toMatchObject({ sight: 'process', title: null, details: {}, signalId: null });
      for (const part of ['participants', 'subjects', 'actions'])
        expect([part, (await partner.get(`/cases/${caseId}/${part}`)).status]).toEqual([part, 403]);
      for (const path of [`/cases/${caseId}/exclusions`, `/cases/${caseId}/access`, `/signals/${signal.id}`])
        expect([path, (await partner.get(path)).status]).toEqual([path, 404]);
    }

    async function takesPart(client: HttpClient): Promise<boolean> {
      const { body } = await client.get<{ memberships: { tableId: string; organisationId: string }[] }>(
        '/session',
      );
      return body.memberships.some(
        ({ tableId, organisationId }) => tableId === table.id && invited.includes(organisationId),
      );
    }

    it('8. the privacy officer finds every step; nobody else can look', async () => {
      const officer = await installation.signIn('privacy');
      const ofCase = await auditOf(officer, `caseId=${caseId}`);
      const ofSignal = await auditOf(officer, `objectId=${signal.id}`);
      const codes = new Set([...ofCase, ...ofSignal].map(({ action: code }) => code));
      for (const code of steps) expect(codes).toContain(code);
      const kinds = (await officer.get<Listed<{ code: string; label: string }>>('/audit-event-kinds')).body
        .items;
      expect([...codes].filter((code) => !kinds.some((kind) => kind.code === code))).toEqual([]);
      expect(kinds.filter(({ code, label }) => label === '' || label === code)).toEqual([]);
      const refusals = (await auditOf(officer, `objectId=${caseId}&result=refused`)).length;
      expect(refusals).toBeGreaterThanOrEqual(4);
      expect((await auditOf(officer, 'action=audit.read')).length).toBeGreaterThan(0);
      for (const username of [scene.chair, scene.assignee, 'beheer']) {
        const client = await installation.signIn(username);
        expect((await client.get('/audit-events?purpose=lawfulness')).status).toBe(403);
      }
    });
  });

  it('nothing of a case reaches the logs of the processes', () => {
    for (const output of [installation.api.output(), installation.worker.output()]) {
      for (const word of Object.values(secret)) expect(output).not.toContain(word);
    }
  });
});

async function auditOf(officer: HttpClient, filter: string): Promise<AuditItem[]> {
  const { status, body } = await officer.get<Listed<AuditItem>>(
    `/audit-events?purpose=lawfulness&limit=100&${filter}`,
  );
  expect(status).toBe(200);
  return body.items;
}

async function organisationOf(chair: HttpClient, table: TableView, member: HttpClient) {
  const id = await personIdOf(member);
  const people = await chair.get<Listed<{ id: string; organisationId: string }>>(
    `/tables/${table.code}/people`,
  );
  const person = people.body.items.find((one) => one.id === id);
  if (!person) throw new Error('The assignee does not sit at this table');
  return person;
}
