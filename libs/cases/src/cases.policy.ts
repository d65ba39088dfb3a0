import type { Policy } from '#lib/authorization';
import type { ActiveMembership, Actor } from '#lib/kernel';
import { tracks } from '#lib/table-definition';
import { AccessRequest } from './access-requests/access-request.js';
import { Case } from './case-file/case.js';
import { excludable } from './exclusions/excludable.js';
import { InformationItem } from './information-items/information-item.js';
import { Participant, type ParticipationLevel, participationLevels } from './participants/participant.js';
import { Subject } from './subjects/subject.js';

/** What one may do with a case. `read`: know that it runs, with number, status and dates; `read-dossier`: its content. */
export const caseActions = [
  ...['read', 'read-dossier', 'open', 'change', 'transition', 'reopen', 'invite'],
  ...[
    'assign-action',
    'exclude',
    'explain-access',
    'add-information',
    'read:victim-care',
    'read:tackle-offender',
  ],
];
const content = ['read-dossier', 'read:victim-care', 'read:tackle-offender'];
const managing = caseActions.filter((action) => !content.includes(action));
const everything = ['read', 'decide', 'withdraw', 'release', 'explain-access'];

/**
 * Need to know. Whoever leads the table manages its cases, on a regional table those of their municipality. A chain
 * coordinator knows that they run. Everyone else sees what a grant opens: of an organisation or a person, at a level,
 * on a track, from a minute to a minute (L-01, L-02). What is in a closed case nobody sees, who leads included: they
 * know that it ran, and who could see it (L-10, WGS 2.31(8)). An exclusion beats it all.
 */
export const casesPolicy: Policy = (actor, can, cannot) => {
  for (const membership of actor.memberships) {
    if (leads(membership)) asLeader(membership, can);
    else if (membership.role === 'chain-coordinator')
      can('read', Case, { ...caseOf(membership), closedAt: null });
    if (!leads(membership) || membership.municipality !== null) asParticipant(actor, membership, can);
    asOneself(actor, membership, can);
  }
  // Told at once, and without anything of the case's content: who, when, and the reason given.
  if (actor.personId && actor.duties.includes('privacy-officer')) {
    can('read', Participant, { origin: 'break-glass' });
    can('explain-access', Case);
    can('explain-access', InformationItem);
  }
  exclusions(actor, cannot);
  if (actor.personId) {
    // Below the exclusions: one's own request stays, or it would tell that one was kept out since.
    can(['read', 'withdraw'], AccessRequest, { requesterId: actor.personId });
    if (actor.memberships.length > 0) can('request', AccessRequest, { requesterId: actor.personId });
  }
};

type Can = Parameters<Policy>[1];

const leads = ({ role }: ActiveMembership) => role === 'chair' || role === 'process-coordinator';

function caseOf(membership: ActiveMembership) {
  return { tableId: membership.tableId, ...within(membership) };
}

/** On a regional table a seat may be about the cases of one municipality. */
function within({ municipality }: ActiveMembership) {
  return municipality === null ? {} : { municipality };
}

function asLeader(membership: ActiveMembership, can: Can): void {
  const mine = caseOf(membership);
  const open = { ...mine, closedAt: null };
  const inMine = { case: open };
  can(managing, Case, mine);
  can(content, Case, open);
  can('read', Subject, inMine);
  can('read', Participant, inMine);
  can(['read', 'decide'], AccessRequest, mine);
  const allowed = categoriesFor(membership);
  can('read', InformationItem, { ...inMine, ...allowed, release: 'participants' });
  can('read', InformationItem, { ...inMine, ...allowed, namedReleases: releasedTo(membership) });
  can(['read', 'release', 'explain-access'], InformationItem, {
    ...inMine,
    sourceOrganisationId: membership.organisationId,
  });
}

function asParticipant(actor: Actor, membership: ActiveMembership, can: Can): void {
  const among = (
    levels: readonly ParticipationLevel[],
    personIds: readonly (string | null)[],
    on?: string,
  ) => ({
    ...within(membership),
    closedAt: null,
    participants: {
      $elemMatch: {
        tableId: membership.tableId,
        organisationId: membership.organisationId,
        personId: { $in: personIds },
        level: { $in: levels },
        ...running(actor),
        ...(on === undefined ? {} : { track: { $in: ['all' as const, on as 'all'] } }),
      },
    },
  });
  const anybody = [null, actor.personId];
  // Two rules where one would do: each list has an index of its own for the grants of organisations and of people.
  for (const personId of anybody) can('read', Case, among(participationLevels, [personId]));
  can('read-dossier', Case, among(['dossier'], anybody));
  can('add-information', Case, among(['own-actions', 'dossier'], anybody));
  const own = { sourceOrganisationId: membership.organisationId };
  if (actor.personId) {
    const active = among(['own-actions', 'dossier'], anybody);
    can(['read', 'release'], InformationItem, { ...own, addedBy: actor.personId, case: active });
  }
  for (const track of tracks) {
    const dossier = among(['dossier'], anybody, track);
    can(`read:${track}`, Case, dossier);
    const ofTrack = { case: dossier, track: { $in: ['shared' as const, track] } };
    can('read', Subject, ofTrack);
    can('read', Participant, { case: dossier, track: { $in: ['all' as const, track] } });
    can(['read', 'release'], InformationItem, { ...ofTrack, ...own });
    const item = { ...ofTrack, ...categoriesFor(membership) };
    can('read', InformationItem, { ...item, release: 'participants' });
    can('read', InformationItem, { ...item, namedReleases: releasedTo(membership) });
  }
}

/** What opens a case to them until it is closed, the emergency access that they took, and the sight that they ended by answering. */
function asOneself(actor: Actor, membership: ActiveMembership, can: Can): void {
  if (!actor.personId) return;
  const { tableId, organisationId } = membership;
  const mine = { tableId, organisationId, ...within(membership), personId: actor.personId };
  can('read', Participant, { ...mine, personId: { $in: [null, actor.personId] }, ...running(actor) });
  can('read', Participant, { ...mine, origin: 'break-glass' });
  can('read', Participant, { ...mine, endedBy: actor.personId });
}

function running({ asOf }: Actor) {
  return { endedAt: null, validFrom: { $lte: asOf }, validUntil: { $gt: asOf } };
}

/** Tax data are never for a private organisation (WGS 1.7(6)). */
function categoriesFor({ organisationType }: ActiveMembership) {
  return organisationType === 'private' ? { category: { $ne: 'tax' as const } } : {};
}

function releasedTo({ organisationId }: ActiveMembership) {
  return { $elemMatch: { organisationId, endedAt: null } };
}

function exclusions(actor: Actor, cannot: Can): void {
  const ids = excludable(actor);
  if (ids.length === 0) return;
  const exclusions = { $elemMatch: { excludedId: { $in: ids }, endedAt: null } };
  cannot(caseActions, Case, { exclusions });
  for (const entity of [Subject, Participant, InformationItem]) {
    cannot(everything, entity as typeof Subject, { case: { exclusions } });
  }
  cannot(['read', 'decide'], AccessRequest, { case: { exclusions } });
}
