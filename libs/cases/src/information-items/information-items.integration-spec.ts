import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#lib/kernel';
import {
  aCase,
  allPages,
  anOrganisation,
  aParticipation,
  aPerson,
  closeCase,
  lastRecorded,
  type PersonActor,
  recordedAbout,
} from '#lib/testing';
import { type CasesScene, startCases } from '../cases-for-spec.js';
import { InviteParticipant } from '../participants/invite-participant.js';
import { anOpenTable, type OpenTable } from '../open-table-for-spec.js';
import { AddInformation } from './add-information.js';
import type { AddInformationDto, ReleaseDto } from './information-item.dto.js';
import { InformationList } from './information-list.query.js';
import { ReleaseInformation } from './release-information.js';

let scene: CasesScene;
let at: OpenTable;
let police: PersonActor;
let caseId: string;
beforeAll(async () => {
  scene = await startCases();
  at = await anOpenTable(scene);
  police = await aPerson(scene.db, { at: at.table });
}, 60_000);
beforeEach(async () => {
  caseId = await aCase(scene.modules, at.chair, at.table);
  for (const { organisationId } of [police, at.partner, at.care])
    await aParticipation(scene.modules, at.chair, caseId, organisationId);
});
afterAll(() => scene.stop());

const content = 'Geheim: is aangehouden.';
const add = async (given: Partial<AddInformationDto> = {}, actor = police, of = caseId) =>
  (
    await scene
      .get(AddInformation)
      .execute(actor, of, { nature: 'fact', category: 'identification', content, ...given })
  ).id;
const release = (id: string, given: ReleaseDto, version = 1, actor = police) =>
  scene.get(ReleaseInformation).execute(actor, id, version, given);
const page = (actor: PersonActor, query: { limit?: number; after?: string } = {}, of = caseId) =>
  scene.get(InformationList).execute(actor, of, { limit: 100, ...query });
const ids = async (actor: PersonActor) => (await page(actor)).items.map(({ id }) => id);
const seenBy = async (id: string) => {
  const readers = { police, partner: at.partner, care: at.care, chair: at.chair };
  const seen = await Promise.all(
    Object.values(readers).map(async (actor) => (await ids(actor)).includes(id)),
  );
  return Object.keys(readers).filter((_name, index) => seen[index]);
};
const named = (...actors: PersonActor[]): ReleaseDto => ({
  ...{ release: 'named', organisationIds: actors.map(({ organisationId }) => organisationId) },
});
const invalid = (field: string, code: string) => ({
  ...{ failure: 'invalid', errors: [expect.objectContaining({ field, code })] },
});
const everybody = ['police', 'partner', 'care', 'chair'];

describe('bringing in information', () => {
  it('keeps what it is, whose it is, and under which conditions; and records that it came, not what', async () => {
    const id = await add({ nature: 'assessment', conditions: 'Niet bespreken met betrokkene.' });
    expect((await page(at.partner)).items).toEqual([
      {
        ...{ id, sourceOrganisationId: police.organisationId, nature: 'assessment', content, version: 1 },
        ...{ category: 'identification', categoryLabel: 'Identificerende gegevens', track: 'shared' },
        ...{ conditions: 'Niet bespreken met betrokkene.', release: 'participants', releasedTo: [] },
        ...{
          sourceOrganisationName: expect.stringMatching(/^Organisatie/),
          addedBy: expect.stringMatching(/^Naam/),
        },
        ...{ addedAt: scene.clock.now().toISOString(), allowedActions: [] },
      },
    ]);
    const events = await recordedAbout(scene.db, id);
    expect(events).toMatchObject([{ action: 'case.information-added', case_id: caseId, purpose: 'sample' }]);
    expect(JSON.stringify(events)).not.toMatch(/Geheim|bespreken/);
  });

  it.each([
    ['identification', everybody],
    ['tax', ['police', 'partner', 'chair']],
    ['health', ['police']],
    ['police', ['police']],
  ])('of category %s is seen, unless said otherwise, by %j', async (category, readers) => {
    expect(await seenBy(await add({ category }))).toEqual(readers);
  });

  it('may be kept to oneself, whatever it is, or shown at once', async () => {
    expect(await seenBy(await add({ release: 'source' }))).toEqual(['police']);
    expect(await seenBy(await add({ category: 'police', release: 'participants' }))).toEqual(everybody);
    expect(await seenBy(await add({ category: 'health', ...named(at.care) }))).toEqual(['police', 'care']);
  });

  it('for one track is not seen on the other', async () => {
    const id = await add({ track: 'victim-care' });
    const onTrack = async (track: 'victim-care' | 'tackle-offender') => {
      const { organisationId, ...somebody } = await aPerson(scene.db, { at: at.table });
      await scene.get(InviteParticipant).execute(at.chair, caseId, {
        ...{ organisationId, level: 'dossier', track, reason: 'Is behandelaar.' },
      });
      return (await ids({ organisationId, ...somebody })).includes(id);
    };
    expect([await onTrack('victim-care'), await onTrack('tackle-offender')]).toEqual([true, false]);
  });

  it.each<[string, () => Partial<AddInformationDto>, string, string]>([
    ['of a category that the table may not share', () => ({ category: 'income' }), 'category', 'unknown'],
    ['of a category that is none', () => ({ category: 'constructor' }), 'category', 'unknown'],
    ['to named organisations without a name', () => ({ release: 'named' }), 'organisationIds', 'named-only'],
    [
      'to all and by name',
      () => ({ release: 'participants', organisationIds: [at.care.organisationId] }),
      ...(['organisationIds', 'named-only'] as const),
    ],
    [
      'to who is no partner of the table',
      () => ({ release: 'named', organisationIds: [at.partner.organisationId, newId()] }),
      ...(['organisationIds[1]', 'unknown'] as const),
    ],
    [
      'to what is no id',
      () => ({ release: 'named', organisationIds: ['x'] }),
      'organisationIds[0]',
      'unknown',
    ],
    [
      'that is fiscal, to a private organisation',
      () => ({ category: 'tax', ...named(at.care) }),
      ...(['organisationIds[0]', 'public-only'] as const),
    ],
  ])('%s is refused, and nothing is kept', async (_name, given, field, code) => {
    await expect(add(given())).rejects.toMatchObject(invalid(field, code));
    expect(await ids(police)).toEqual([]);
  });

  it('on a track that the table does not know is refused', async () => {
    const plain = await aCase(scene.modules, scene.chair, scene.table);
    const added = add({ track: 'victim-care' }, scene.chair, plain);
    await expect(added).rejects.toMatchObject(invalid('track', 'unknown'));
  });

  it('is for who takes part, more than by knowing that the case runs', async () => {
    const knows = await aPerson(scene.db, { at: at.table });
    await expect(add({}, knows)).rejects.toMatchObject({ failure: 'not-found' });
    await aParticipation(scene.modules, at.chair, caseId, knows.organisationId, 'process');
    await expect(add({}, knows)).rejects.toMatchObject({ failure: 'forbidden' });
    await expect(page(knows)).rejects.toMatchObject({ failure: 'forbidden' });
  });

  it('at the level of own actions shows one’s own, and nothing of others', async () => {
    const acting = await aPerson(scene.db, { at: at.table });
    await aParticipation(scene.modules, at.chair, caseId, acting.organisationId, 'own-actions');
    await add();
    await add(named(acting));
    const own = await add({ category: 'health' }, acting);
    expect(await ids(acting)).toEqual([own]);
    // A colleague with an action of their own has nothing to do with it.
    const colleague = await aPerson(scene.db, { at: at.table, of: acting.organisationId });
    expect(await ids(colleague)).toEqual([]);
    const released = release(own, { release: 'participants' }, 1, colleague);
    await expect(released).rejects.toMatchObject({ failure: 'not-found' });
  });
});

describe('releasing information', () => {
  it('shows it to whom the source says, to all, and takes it back', async () => {
    const id = await add({ category: 'police' });
    expect(await release(id, named(at.partner))).toEqual({ version: 2 });
    expect(await seenBy(id)).toEqual(['police', 'partner']);
    await release(id, named(at.care, at.chair), 2);
    expect(await seenBy(id)).toEqual(['police', 'care', 'chair']);
    await release(id, { release: 'participants' }, 3);
    expect(await seenBy(id)).toEqual(everybody);
    await release(id, { release: 'source' }, 4);
    expect(await seenBy(id)).toEqual(['police']);
    const kept = await scene.superuser.query<{ running: boolean }[]>(
      'SELECT ended_at IS NULL AS running FROM cases.information_release WHERE item_id = $1',
      [id],
    );
    expect(kept.map(({ running }) => running)).toEqual([false, false, false, false]);
  });

  it('tells the source, and only the source, to whom it is shown', async () => {
    const id = await add({ category: 'police', ...named(at.partner, at.care) });
    const releasedTo = async (actor: PersonActor) =>
      (await page(actor)).items.find((one) => one.id === id)?.releasedTo.map((to) => to.organisationId);
    expect(await releasedTo(police)).toEqual([at.partner.organisationId, at.care.organisationId]);
    expect(await releasedTo(at.partner)).toEqual([]);
  });

  it('is recorded as disclosure, to whom and not what', async () => {
    const id = await add({ category: 'police' });
    await release(id, named(at.care));
    const event = await lastRecorded(scene.db, 'case.information-released');
    expect(event).toMatchObject({
      ...{ actor_id: police.personId, object_id: id, object_ids: [at.care.organisationId], case_id: caseId },
      ...{ fields: ['release'], reason: 'named' },
    });
    expect(JSON.stringify(event)).not.toContain('Geheim');
  });

  it('is the source’s alone: whoever else sees it may not, to others it is not there', async () => {
    const id = await add(named(at.partner));
    const all: ReleaseDto = { release: 'participants' };
    await expect(release(id, all, 1, at.partner)).rejects.toMatchObject({ failure: 'forbidden' });
    for (const actor of [at.chair, at.care])
      await expect(release(id, all, 1, actor)).rejects.toMatchObject({ failure: 'not-found' });
    await expect(release(newId(), all)).rejects.toMatchObject({ failure: 'not-found' });
    const colleague = await aPerson(scene.db, { at: at.table, of: police.organisationId });
    expect(await release(id, all, 1, colleague)).toEqual({ version: 2 });
  });

  it('is refused to who saw another version, and in a closed case', async () => {
    const id = await add({ category: 'police' });
    await expect(release(id, named(at.care), 2)).rejects.toMatchObject({ failure: 'stale' });
    const own = await add({ category: 'police' }, at.chair);
    await closeCase(scene.modules, at.chair, caseId);
    await expect(release(id, named(at.care))).rejects.toMatchObject({ failure: 'not-found' });
    // Who leads does not see it any more either, so that it is not there.
    await expect(release(own, named(at.care), 1, at.chair)).rejects.toMatchObject({ failure: 'not-found' });
    await expect(add({}, at.chair)).rejects.toMatchObject({ code: 'case-closed' });
  });

  it('of fiscal data goes to public organisations only (WGS 1.7(6))', async () => {
    const id = await add({ category: 'tax', release: 'source' });
    await expect(release(id, named(at.partner, at.care))).rejects.toMatchObject(
      invalid('organisationIds[1]', 'public-only'),
    );
    await release(id, { release: 'participants' });
    expect(await seenBy(id)).toEqual(['police', 'partner', 'chair']);
  });

  it('to a partner that takes no part shows it to them when they do', async () => {
    const later = await aPerson(scene.db, { at: at.table, of: await anOrganisation(scene.db) });
    const id = await add({ category: 'health', ...named(later) });
    await expect(page(later)).rejects.toMatchObject({ failure: 'not-found' });
    await aParticipation(scene.modules, at.chair, caseId, later.organisationId);
    expect(await ids(later)).toEqual([id]);
  });
});

describe('the list of information', () => {
  it('in pages is what one may see, and says nothing of the rest', async () => {
    const shown: string[] = [];
    for (let n = 0; n < 6; n++) {
      shown.push(await add({ category: 'identification' }));
      for (const category of ['health', 'police']) await add({ category });
    }
    const pages = await allPages((after) => page(at.chair, { limit: 2, ...(after ? { after } : {}) }));
    expect(pages.map(({ length }) => length)).toEqual([2, 2, 2]);
    expect(pages.flat().map(({ id }) => id)).toEqual([...shown].reverse());
    expect((await page(at.chair, { limit: 6 })).next).toBeNull();
    expect(await ids(police)).toHaveLength(18);
  });

  it('records who read which', async () => {
    const id = await add();
    await add({ category: 'police' });
    await ids(at.partner);
    expect(await lastRecorded(scene.db, 'case.information-read')).toMatchObject({
      ...{ actor_id: at.partner.personId, case_id: caseId, object_ids: [id] },
    });
  });

  it('of a closed case is gone for partners, their own included, and for who leads (L-10)', async () => {
    const id = await add();
    expect(await ids(at.chair)).toEqual([id]);
    await closeCase(scene.modules, at.chair, caseId);
    await expect(page(police)).rejects.toMatchObject({ failure: 'not-found' });
    expect(await ids(at.chair)).toEqual([]);
  });
});

describe('information of somebody who sits for two organisations', () => {
  it('is of the one that takes part', async () => {
    const elsewhere = await aPerson(scene.db, { at: at.table });
    const both = { ...police, memberships: [...elsewhere.memberships, ...police.memberships] };
    const id = await add({ release: 'source' }, both);
    expect((await page(police)).items.map((item) => item.id)).toContain(id);
    await expect(page(elsewhere)).rejects.toMatchObject({ failure: 'not-found' });
    const [item] = await scene.superuser.query<object[]>(
      'SELECT source_organisation_id AS source FROM cases.information_item WHERE id = $1',
      [id],
    );
    expect(item).toEqual({ source: police.organisationId });
  });
});
