import type { Relation } from '#lib/authorization';
import { newId } from '#lib/kernel';
import type { HttpClient, Queryable } from '#lib/testing';
import type { Cast } from './cast.js';
import { fillRegister } from './register.js';
import type { WrittenCase } from './story-of-a-case.js';

/** Something that a path can name. */
export interface Thing {
  readonly value: string;
  /** As in the keys of the matrix, `Entity: situation`; the usual one when left out. */
  readonly situation?: string;
  /** Of their own, for those who may end it. */
  readonly of?: Readonly<Partial<Record<Relation, string>>>;
}

/** By what a path names, such as `cases/:id`. */
export type Things = ReadonlyMap<string, readonly Thing[]>;

/** Made for every parameter of every route; a route that names something else is a gap in the matrix. */
export async function thingsOf(
  db: Queryable,
  cast: Cast,
  written: WrittenCase,
  closed: WrittenCase,
): Promise<Things> {
  const { participants, exclusions } = written;
  const { personId, organisationId } = await fillRegister(db, cast);
  const ended = (by: typeof participants) => ({
    value: by.spareOne ?? '',
    of: { chair: by.spareOne ?? '', scopedChair: by.spareTwo ?? '' },
  });
  const one = async (sql: string, ...values: unknown[]) => {
    const rows = (await db.query(sql, values)) as { id: string }[];
    return [{ value: rows[0]?.id ?? '' }];
  };
  const things = new Map<string, readonly Thing[]>([
    ['cases/:id', [{ value: written.caseId }]],
    ['exclusions/:exclusionId', [ended(exclusions)]],
    ['participants/:participantId', [ended(participants)]],
    ['signals/:id', [{ value: written.signalId }]],
    [
      'actions/:id',
      [{ value: written.actionId }, { value: written.actionOfExcludedId, situation: 'of who is excluded' }],
    ],
    [
      'information-items/:id',
      Object.entries(written.items).map(([situation, value]) => ({
        value,
        ...(situation ? { situation } : {}),
      })),
    ],
    [
      'access-requests/:id',
      [{ value: written.requestId }, { value: written.refusedRequestId, situation: 'refused' }],
    ],
    [
      'audit-events/:id',
      await one('SELECT id FROM audit.event WHERE case_id = $1 ORDER BY id DESC LIMIT 1', written.caseId),
    ],
    [
      'notifications/:id',
      await one(
        'SELECT id FROM notifications.notification WHERE person_id = $1 ORDER BY id LIMIT 1',
        cast.actor('chair').personId,
      ),
    ],
    ['tables/:code', [{ value: cast.table.code }]],
    ['tables/:id', [{ value: cast.elsewhere.id }]],
    ['people/:id', [{ value: personId }]],
    [
      'screenings/:screeningId',
      await one('SELECT id FROM identity.screening WHERE person_id = $1', personId),
    ],
    [
      'memberships/:id',
      await one('SELECT id FROM identity.membership WHERE person_id = $1', cast.actor('spareOne').personId),
    ],
    ['organisations/:id', [{ value: organisationId }]],
    [
      'covenants/:covenantId',
      await one('SELECT id FROM identity.covenant WHERE organisation_id = $1', organisationId),
    ],
    [
      'rights-reviews/:id',
      await one('SELECT id FROM identity.rights_review WHERE organisation_id = $1', organisationId),
    ],
    [
      'lines/:lineId',
      await one(
        'SELECT id FROM identity.rights_review_line WHERE person_id = $1 AND table_id IS NOT NULL',
        personId,
      ),
    ],
    [
      'machine-clients/:id',
      await one('SELECT id FROM identity.machine_client WHERE organisation_id = $1', organisationId),
    ],
    ['sessions/:id', [{ value: await sessionOf(await cast.again('none'), cast.client('none')) }]],
  ]);
  for (const [named, thing] of closedThings(closed)) things.set(named, [...(things.get(named) ?? []), thing]);
  return things;
}

/** What paths can name of the case that was closed. */
function closedThings(closed: WrittenCase): readonly [string, Thing][] {
  const { participants, exclusions } = closed;
  const ended = (by: typeof participants) => ({
    value: by.spareOne ?? '',
    of: { chair: by.spareOne ?? '', scopedChair: by.spareTwo ?? '' },
  });
  const ofClosed = 'of a closed case';
  return [
    ['cases/:id', { value: closed.caseId, situation: 'closed' }],
    ['participants/:participantId', { ...ended(participants), situation: 'closed' }],
    ['exclusions/:exclusionId', { ...ended(exclusions), situation: 'closed' }],
    ['signals/:id', { value: closed.signalId, situation: ofClosed }],
    ['actions/:id', { value: closed.actionId, situation: ofClosed }],
    ['information-items/:id', { value: closed.items['for all'] ?? '', situation: ofClosed }],
  ];
}

/** Names nothing. */
export function absent(what: string): string {
  return what.endsWith(':code') ? 'tafel-die-er-niet-is' : newId();
}

/** The session of `another` client of the same person. */
async function sessionOf(another: HttpClient, own: HttpClient): Promise<string> {
  const idOfCurrent = async (client: HttpClient) => {
    const { body } = await client.get<{ items: { id: string; current: boolean }[] }>('/me/sessions');
    return body.items.find(({ current }) => current)?.id ?? '';
  };
  await idOfCurrent(own);
  return idOfCurrent(another);
}
