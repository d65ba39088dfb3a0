import type { Seat } from '#lib/identity';
import { dataCategory, type DataCategoryCode, type Track } from '#lib/table-definition';
import type { ParticipationLevel, ParticipationOrigin } from '../participants/participant.js';

export interface ExplainedGrant {
  readonly id: string;
  readonly caseId: string;
  readonly number: string;
  readonly tableId: string;
  readonly organisationId: string;
  readonly personId: string | null;
  readonly level: ParticipationLevel;
  readonly track: Track | 'all';
  readonly origin: ParticipationOrigin;
  readonly reason: string;
  readonly invitedBy: string;
  readonly validFrom: Date;
  readonly validUntil: Date;
}

export interface ExplainedExclusion {
  readonly id: string;
  readonly organisationId: string | null;
  readonly personId: string | null;
  readonly reason: string;
  readonly decidedBy: string;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
}

/** Why somebody sees a case: a place at the table, or a grant. */
export type Ground =
  { readonly kind: 'leads' | 'oversees' } | { readonly kind: 'grant'; readonly grant: ExplainedGrant };

export interface SeatExplained {
  readonly seat: Seat;
  readonly grounds: readonly Ground[];
  /** What keeps them out, whatever the grounds. */
  readonly exclusions: readonly ExplainedExclusion[];
}

export interface ExplainedItem {
  readonly sourceOrganisationId: string;
  readonly addedBy: string;
  readonly category: DataCategoryCode;
  readonly track: Track | 'shared';
  readonly toAll: boolean;
  readonly releasedTo: readonly string[];
}

/**
 * For each seat at the table of a case: what opens the case to it. The same rule as `casesPolicy`, told as reasons; a
 * spec holds the two to each other. Seats to which nothing opens are left out. An exclusion is of a person, or of everyone
 * who works or sits for an organisation, at whatever table.
 */
export function explainCase(
  file: { readonly tableId: string; readonly municipality: string | null; readonly isOpen: boolean },
  seats: readonly Seat[],
  grants: readonly ExplainedGrant[],
  exclusions: readonly ExplainedExclusion[],
): SeatExplained[] {
  return seats
    .filter(
      ({ tableId, municipality }) =>
        tableId === file.tableId && (municipality === null || municipality === file.municipality),
    )
    .map((seat) => ({
      seat,
      grounds: [
        ...placeOf(file, seat),
        ...(file.isOpen ? grants.filter((grant) => opens(grant, seat)).map(asGround) : []),
      ],
      exclusions: exclusions.filter(
        ({ organisationId, personId }) =>
          personId === seat.personId ||
          organisationId === seat.organisationId ||
          organisationId === seat.employerId,
      ),
    }))
    .filter(({ grounds }) => grounds.length > 0);
}

/** Those of the seats, with the grounds, to which an information item in the case is open. */
export function explainItem(item: ExplainedItem, seats: readonly SeatExplained[]): SeatExplained[] {
  return seats
    .map((one) => ({ ...one, grounds: one.grounds.filter((ground) => opensItem(item, one.seat, ground)) }))
    .filter(({ grounds }) => grounds.length > 0);
}

function placeOf(file: { readonly isOpen: boolean }, seat: Seat): Ground[] {
  if (seat.role === 'chair' || seat.role === 'process-coordinator') return [{ kind: 'leads' }];
  return seat.role === 'chain-coordinator' && file.isOpen ? [{ kind: 'oversees' }] : [];
}

function opens(grant: ExplainedGrant, seat: Seat): boolean {
  return (
    grant.tableId === seat.tableId &&
    grant.organisationId === seat.organisationId &&
    (grant.personId === null || grant.personId === seat.personId)
  );
}

const asGround = (grant: ExplainedGrant): Ground => ({ kind: 'grant', grant });

function opensItem(item: ExplainedItem, seat: Seat, ground: Ground): boolean {
  const isSource = item.sourceOrganisationId === seat.organisationId;
  const isShown = isSource || isReleased(item, seat);
  if (ground.kind !== 'grant') return isShown && ground.kind === 'leads';
  const { level, track } = ground.grant;
  if (isSource && item.addedBy === seat.personId && level !== 'process') return true;
  const isOnTrack = track === 'all' || item.track === 'shared' || item.track === track;
  return isShown && level === 'dossier' && isOnTrack;
}

function isReleased(item: ExplainedItem, seat: Seat): boolean {
  const { audience } = dataCategory(item.category);
  if (audience === 'public-participants' && seat.organisationType === 'private') return false;
  return item.toAll || item.releasedTo.includes(seat.organisationId);
}
