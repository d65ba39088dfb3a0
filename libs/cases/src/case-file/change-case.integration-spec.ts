import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { QueryRunner } from 'typeorm';
import { UnitOfWork } from '#lib/database';
import { newId } from '#lib/kernel';
import {
  aCase,
  aParticipation,
  aPerson,
  aSeat,
  aTable,
  closeCase,
  lastRecorded,
  untilWaiting,
} from '#lib/testing';
import { type CasesScene, startCases } from '../cases-for-spec.js';
import { AddSubject } from '../subjects/add-subject.js';
import { caseActions } from '../cases.policy.js';
import { Exclude } from '../exclusions/exclude.js';
import { ExclusionList } from '../exclusions/exclusion-list.query.js';
import { LiftExclusion } from '../exclusions/lift-exclusion.js';
import { ParticipantList } from '../participants/participant-list.query.js';
import { SubjectList } from '../subjects/subject-list.query.js';
import { EndParticipation } from '../participants/end-participation.js';
import { InviteParticipant } from '../participants/invite-participant.js';
import { CaseAccess } from './case-access.query.js';
import type { CaseView } from './case.dto.js';
import { ChangeCase } from './change-case.js';
import { ReadCase } from './read-case.js';
import { TransitionCase } from './transition-case.js';

let scene: CasesScene;
let id: string;
beforeAll(async () => {
  scene = await startCases();
}, 60_000);
beforeEach(async () => {
  id = await aCase(scene.modules, scene.chair, scene.table);
});
afterAll(() => scene.stop());

const read = (actor = scene.chair): Promise<CaseView> => scene.get(ReadCase).execute(actor, id);
const change = (input: object, version = 1, actor = scene.chair) =>
  scene.get(ChangeCase).execute(actor, id, version, input);
const transition = (to: string, version = 1, actor = scene.chair) =>
  scene.get(TransitionCase).execute(actor, id, version, { to, reason: 'Doel bereikt.' });
const notFound = { failure: 'not-found' };

describe('reading a case', () => {
  it('shows the chair what it is, what may be done and where it may go', async () => {
    expect(await read()).toMatchObject({
      id,
      title: 'Een casus',
      tableCode: scene.table.code,
      statusLabel: 'Geopend',
      closed: false,
      purposeLabel: 'Voorbeelddoel',
      openActions: 0,
      firstDueOn: null,
      sight: 'dossier',
      allowedActions: caseActions.filter((action) => !['open', 'reopen'].includes(action)),
      allowedTransitions: [{ to: 'closed', label: 'Afsluiten' }],
      version: 1,
    });
    expect(await lastRecorded(scene.db, 'case.read')).toMatchObject({
      ...{ object_id: id, purpose: 'sample', fields: ['dossier'] },
    });
  });

  it('shows a partner with the dossier what it is, and lets them add to it only', async () => {
    await expect(read(scene.partner)).rejects.toMatchObject(notFound);
    await aParticipation(scene.modules, scene.chair, id, scene.partner.organisationId);
    expect(await read(scene.partner)).toMatchObject({
      ...{
        id,
        title: 'Een casus',
        sight: 'dossier',
        details: { topic: 'Onderwerp' },
        allowedTransitions: [],
      },
      allowedActions: ['read', 'read-dossier', 'add-information', 'read:victim-care', 'read:tackle-offender'],
    });
  });

  it.each([
    ['own-actions', ['read', 'add-information']],
    ['process', ['read']],
  ] as const)(
    'tells a partner at the level %s that it runs, and nothing of it',
    async (level, allowedActions) => {
      await aParticipation(scene.modules, scene.chair, id, scene.partner.organisationId, level);
      const view = await read(scene.partner);
      expect(view).toMatchObject({
        ...{
          id,
          sight: 'process',
          statusLabel: 'Geopend',
          purposeLabel: 'Voorbeelddoel',
          destroyBy: '2031-11-20',
        },
        ...{
          title: null,
          signalId: null,
          details: {},
          openActions: 0,
          firstDueOn: null,
          allowedActions,
          allowedTransitions: [],
        },
      });
      expect(JSON.stringify(view)).not.toMatch(/Een casus|Onderwerp/);
      expect(await lastRecorded(scene.db, 'case.read')).toMatchObject({ object_id: id, fields: ['process'] });
    },
  );

  it.each(['own-actions', 'process'] as const)('opens none of its content at the level %s', async (level) => {
    await aParticipation(scene.modules, scene.chair, id, scene.partner.organisationId, level);
    const content = [
      () => change({ title: 'Mijn titel' }, 1, scene.partner),
      () => scene.get(ParticipantList).execute(scene.partner, id, { limit: 25 }),
      () => scene.get(SubjectList).execute(scene.partner, id, { limit: 25 }),
      () => scene.get(ExclusionList).execute(scene.partner, id, { limit: 25 }),
    ];
    for (const look of content) await expect(look()).rejects.toMatchObject({ failure: 'forbidden' });
  });
});

describe('changing a case', () => {
  it('gives the next version and records what really differs, by name', async () => {
    const details = { topic: 'Onderwerp', debt: 500 };
    expect(await change({ title: 'Andere titel', details })).toEqual({ version: 2 });
    expect(await read()).toMatchObject({ title: 'Andere titel', details, version: 2 });
    expect((await lastRecorded(scene.db, 'case.changed'))?.fields).toEqual(['title', 'details.debt']);
  });

  it('names a field that was emptied', async () => {
    await change({ details: { topic: 'Onderwerp', debt: 500 } });
    await change({ details: { topic: 'Onderwerp' } }, 2);
    expect((await lastRecorded(scene.db, 'case.changed'))?.fields).toEqual(['details.debt']);
  });

  it('refuses details that the table does not want', async () => {
    await expect(change({ details: { debt: -1 } })).rejects.toMatchObject({
      errors: [
        { field: 'details.topic', code: 'required' },
        { field: 'details.debt', code: 'range' },
      ],
    });
    expect((await read()).version).toBe(1);
  });

  it('refuses a title that names a person whom it is about', async () => {
    await scene.get(AddSubject).execute(scene.chair, id, { kind: 'person', name: 'Ayse Özdemir' });
    await expect(change({ title: 'Zorgen om ozdemir' })).rejects.toMatchObject({
      failure: 'rule-broken',
      code: 'title-names-person',
      errors: [{ field: 'title' }],
    });
    expect(await read()).toMatchObject({ title: 'Een casus', version: 1 });
  });

  it('loses nobody’s edit', async () => {
    await change({ title: 'Eerste' });
    await expect(change({ title: 'Tweede' })).rejects.toMatchObject({ failure: 'stale' });
    expect((await read()).title).toBe('Eerste');
  });

  it('of two at once lets one through', async () => {
    const both = await Promise.allSettled([change({ title: 'Eerste' }), change({ title: 'Tweede' })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await read()).version).toBe(2);
  });

  it('is hidden from who cannot see it, and forbidden to who only may read', async () => {
    await expect(change({ title: 'Mijn titel' }, 1, scene.partner)).rejects.toMatchObject(notFound);
    await aParticipation(scene.modules, scene.chair, id, scene.partner.organisationId);
    await expect(change({ title: 'Mijn titel' }, 1, scene.partner)).rejects.toMatchObject({
      failure: 'forbidden',
    });
  });

  it('leaves participants alone that came after it was read', async () => {
    const chairAndPartner = await aSeat(scene.db, scene.chair, { at: await aTable(scene.db) });
    const inviting = scene.superuser.createQueryRunner();
    await inviting.startTransaction();
    const participantId = await invitedBy(inviting);
    const changed = change({ title: 'Gewijzigd' }, 1, chairAndPartner);
    await untilWaiting(scene.db);
    await inviting.commitTransaction();
    await inviting.release();
    expect(await changed).toEqual({ version: 2 });
    const rows = await scene.superuser.query('SELECT case_id FROM cases.participant WHERE id = $1', [
      participantId,
    ]);
    expect(rows).toEqual([{ case_id: id }]);
  });
});

/** An invitation by another connection, which holds on to the case until it ends. */
async function invitedBy(runner: QueryRunner): Promise<string> {
  const participantId = newId();
  await runner.query(
    `INSERT INTO audit.event (id, action, verb, result, actor_kind, object_type, case_id)
     VALUES ($1, 'case.participant-invited', 'grant', 'success', 'system', 'participant', $2)`,
    [newId(), id],
  );
  await runner.query(
    `INSERT INTO cases.participant (id, case_id, table_id, organisation_id, level, reason, invited_by, started_at)
     VALUES ($1, $2, $3, $4, 'dossier', 'x', $5, now())`,
    [participantId, id, scene.table.id, scene.partner.organisationId, scene.chair.personId],
  );
  return participantId;
}

describe('closing a case', () => {
  it('keeps when, by whom and why, and records that it happened, not why', async () => {
    expect(await transition('closed')).toEqual({ status: 'closed', version: 2 });
    const rows = await scene.superuser.query(
      'SELECT from_status, to_status, reason, changed_by FROM cases.status_change WHERE case_id = $1',
      [id],
    );
    expect(rows).toEqual([
      {
        from_status: 'opened',
        to_status: 'closed',
        reason: 'Doel bereikt.',
        changed_by: scene.chair.personId,
      },
    ]);
    expect(await lastRecorded(scene.db, 'case.transitioned')).toMatchObject({
      object_id: id,
      fields: ['status'],
      reason: null,
    });
  });

  it.each([
    ['an unknown status', 'nowhere'],
    ['the status it is in', 'opened'],
  ])('is not a way to %s', async (_name, to) => {
    await expect(transition(to)).rejects.toMatchObject({ code: 'transition-not-allowed' });
  });

  it('is not for a partner', async () => {
    await aParticipation(scene.modules, scene.chair, id, scene.partner.organisationId);
    await expect(transition('closed', 1, scene.partner)).rejects.toMatchObject({ failure: 'forbidden' });
  });

  it('shields it: partners lose sight of it, who leads sees that it ran, and nothing changes (L-10)', async () => {
    const grantId = await aParticipation(scene.modules, scene.chair, id, scene.partner.organisationId);
    await closeCase(scene.modules, scene.chair, id);
    await expect(read(scene.partner)).rejects.toMatchObject(notFound);
    expect(await read()).toMatchObject({
      ...{ closed: true, allowedTransitions: [], sight: 'process', title: null, details: {} },
      allowedActions: ['read', 'reopen', 'exclude', 'explain-access'],
    });
    const closed = { failure: 'rule-broken', code: 'case-closed' };
    await expect(change({ title: 'Toch nog' }, 2)).rejects.toMatchObject(closed);
    const subject = scene.get(AddSubject).execute(scene.chair, id, { kind: 'person', name: 'Te laat' });
    await expect(subject).rejects.toMatchObject(closed);
    const ending = scene.get(EndParticipation).execute(scene.chair, id, grantId);
    await expect(ending).rejects.toMatchObject(closed);
    const { organisationId } = await aPerson(scene.db, { at: scene.table });
    const invitation = { organisationId, level: 'dossier', reason: 'Te laat.' } as const;
    const invited = scene.get(InviteParticipant).execute(scene.chair, id, invitation);
    await expect(invited).rejects.toMatchObject(closed);
    await expect(transition('opened', 2)).rejects.toMatchObject({ code: 'transition-not-allowed' });
  });
});

describe('what other libraries may know of cases', () => {
  const ask = <T>(work: (access: CaseAccess) => Promise<T>) =>
    scene.get(UnitOfWork).lookUp(scene.chair, () => work(scene.get(CaseAccess)));

  it('is their number, table and purpose', async () => {
    const known = await ask((access) => access.contextOf([id, newId()]));
    expect([...known.keys()]).toEqual([id]);
    expect(Object.keys(known.get(id) ?? {}).sort()).toEqual(['id', 'number', 'purpose', 'tableId']);
    expect(await ask((access) => access.contextOf([]))).toEqual(new Map());
  });

  it('is whether a person, or an organisation of theirs, is kept out', async () => {
    const { organisationId, personId } = scene.partner;
    const isExcluded = (whose = organisationId, who = personId) =>
      ask((access) => access.isExcluded(id, [newId(), whose, who]));
    const exclude = (input: object) =>
      scene.get(Exclude).execute(scene.chair, id, { ...input, reason: 'Is familie.' });
    expect(await isExcluded()).toBe(false);
    const { id: exclusionId } = await exclude({ personId });
    expect([await isExcluded(), await isExcluded(organisationId, newId())]).toEqual([true, false]);
    await scene.get(LiftExclusion).execute(scene.chair, id, exclusionId);
    expect(await isExcluded()).toBe(false);
    await exclude({ organisationId });
    expect([await isExcluded(organisationId, newId()), await isExcluded(newId())]).toEqual([true, false]);
  });
});
