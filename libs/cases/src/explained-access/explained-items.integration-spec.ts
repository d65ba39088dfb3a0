import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { ActorFactory } from '#lib/identity';
import { DomainError, systemActor } from '#lib/kernel';
import { aCase, anActor, aPerson, changeRecorded, type PersonActor } from '#lib/testing';
import { type CasesScene, startCases } from '../cases-for-spec.js';
import { AddInformation } from '../information-items/add-information.js';
import { ReleaseInformation } from '../information-items/release-information.js';
import { anOpenTable, type OpenTable } from '../open-table-for-spec.js';
import { EndParticipation } from '../participants/end-participation.js';
import { InviteParticipant } from '../participants/invite-participant.js';
import { ReadCaseAccess } from './read-case-access.js';

const privacyOfficer = anActor({ duties: ['privacy-officer'] });
const names = ['chair', 'partner', 'colleague', 'care', 'elsewhere'] as const;
let scene: CasesScene;
let at: OpenTable;
let sitting: Record<(typeof names)[number], PersonActor>;

beforeAll(async () => {
  scene = await startCases();
  at = await anOpenTable(scene);
  const { organisationId } = at.partner;
  const [colleague, elsewhere] = [
    await aPerson(scene.db, { at: at.table, of: organisationId }),
    await aPerson(scene.db, { at: at.table, of: organisationId }),
  ];
  const limit = `UPDATE identity.membership SET municipality = 'Westerkwartier' WHERE person_id = $1`;
  await changeRecorded(scene.db, [elsewhere.personId], limit, [elsewhere.personId]);
  sitting = { chair: at.chair, partner: at.partner, colleague, care: at.care, elsewhere };
}, 60_000);
afterAll(() => scene.stop());

type To = 'source' | 'participants' | 'partner' | 'care';
const releaseGiven = fc.constantFrom<To[]>('source', 'participants', 'partner', 'care');
const grants = fc.record({
  to: fc.constantFrom('partner' as const, 'partner' as const, 'care' as const),
  byName: fc.boolean(),
  level: fc.constantFrom('process' as const, 'own-actions' as const, 'dossier' as const),
  track: fc.constantFrom('all' as const, 'victim-care' as const, 'tackle-offender' as const),
  ends: fc.boolean(),
});
const items = fc.record({
  by: fc.constantFrom(...names),
  category: fc.constantFrom('identification', 'health', 'tax'),
  track: fc.constantFrom('shared' as const, 'victim-care' as const, 'tackle-offender' as const),
  release: releaseGiven,
  later: releaseGiven,
});
const files = fc.record({
  municipality: fc.constantFrom(undefined, 'Groningen', 'Westerkwartier'),
  grants: fc.array(grants, { minLength: 1, maxLength: 4, size: 'max' }),
  items: fc.array(items, { minLength: 2, maxLength: 5, size: 'max' }),
});

/** `null` where a rule does not let it happen. */
const ifAllowed = <T>(act: Promise<T>) =>
  act.catch((error: unknown) => {
    if (error instanceof DomainError) return null;
    throw error;
  });
const toWhom = (given: To) =>
  given === 'source' || given === 'participants'
    ? { release: given }
    : {
        release: 'named' as const,
        organisationIds: [sitting[given].organisationId],
      };

async function made({
  municipality,
  grants: given,
  items: brought,
}: typeof files extends fc.Arbitrary<infer F> ? F : never) {
  const id = await aCase(
    scene.modules,
    at.chair,
    at.table,
    municipality === undefined ? {} : { municipality },
  );
  const ending: string[] = [];
  for (const { to, byName, level, track, ends } of given) {
    const { organisationId, personId } = sitting[to];
    const invitation = { organisationId, level, track, reason: 'Voor de proef.' };
    const grant = await ifAllowed(
      scene.get(InviteParticipant).execute(at.chair, id, byName ? { ...invitation, personId } : invitation),
    );
    if (grant && ends) ending.push(grant.id);
  }
  const added: { id: string; by: PersonActor; later: To }[] = [];
  for (const { by, category, track, release, later } of brought) {
    const input = { nature: 'fact' as const, content: 'Woont er niet.', category, track, ...toWhom(release) };
    const item = await ifAllowed(scene.get(AddInformation).execute(await asNow(sitting[by]), id, input));
    if (item) added.push({ id: item.id, by: sitting[by], later });
  }
  return { id, ending, added };
}

/** With the rights of this moment. */
const asNow = async ({ personId }: PersonActor) => {
  const actor = await scene
    .get(UnitOfWork)
    .lookUp(systemActor('spec'), () => scene.get(ActorFactory).of(personId));
  if (!actor) throw new Error('Everybody has an account');
  return actor as PersonActor;
};

async function letThrough(itemId: string): Promise<string[]> {
  const seen: string[] = [];
  for (const name of names) {
    const actor = await asNow(sitting[name]);
    const look = () => scene.get(Gate).canSee(actor, 'information-item', itemId);
    if (await scene.get(UnitOfWork).lookUp(actor, look)) seen.push(name);
  }
  return seen;
}

async function explained(itemId: string, on?: string): Promise<string[]> {
  const { people } = await scene.get(ReadCaseAccess).toItem(privacyOfficer, itemId, on);
  const seeing = new Set(people.filter(({ sees }) => sees).map(({ personId }) => personId));
  return names.filter((name) => seeing.has(sitting[name].personId));
}

it('who may see an item is who the gate lets through, now and on a day gone by, whatever it is and was given', async () => {
  let seen = 0;
  await fc.assert(
    fc.asyncProperty(files, async (wish) => {
      const { id, ending, added } = await made(wish);
      const [day, then] = [scene.clock.today(), new Map<string, string[]>()];
      for (const item of added) {
        then.set(item.id, await letThrough(item.id));
        expect(await explained(item.id)).toEqual(then.get(item.id));
      }
      scene.clock.advance({ days: 2 });
      for (const item of added)
        await ifAllowed(
          scene.get(ReleaseInformation).execute(await asNow(item.by), item.id, 1, toWhom(item.later)),
        );
      for (const grant of ending) await scene.get(EndParticipation).execute(at.chair, id, grant);
      for (const item of added) {
        expect(await explained(item.id)).toEqual(await letThrough(item.id));
        expect(await explained(item.id, day)).toEqual(then.get(item.id));
        seen += then.get(item.id)?.length ?? 0;
      }
    }),
    { numRuns: 12 },
  );
  expect(seen).toBeGreaterThan(0);
}, 240_000);
