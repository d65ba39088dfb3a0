import type { PersonName } from '#lib/identity';
import { noEnd } from '../participants/participant.js';
import type { ExclusionView, GroundView } from './access.dto.js';
import type { ExplainedExclusion, Ground } from './explain-access.js';

type Names = ReadonlyMap<string, Pick<PersonName, 'name'>>;

/**
 * `tellsWhy`: a reason is free text that may say what the case is about, so it is for who leads the table and for whom
 * the grant is. That of emergency access was written for the privacy officer as well, who judges it.
 */
export function describeGround(ground: Ground, names: Names, tellsWhy: boolean): GroundView {
  if (ground.kind !== 'grant') {
    const nothing = {
      level: null,
      track: null,
      origin: null,
      reason: null,
      grantedBy: null,
      from: null,
      until: null,
    };
    return { kind: ground.kind, wholeOrganisation: false, ...nothing };
  }
  const { grant } = ground;
  return {
    kind: 'grant',
    level: grant.level,
    track: grant.track,
    origin: grant.origin,
    wholeOrganisation: grant.personId === null,
    reason: tellsWhy || grant.origin === 'break-glass' ? grant.reason : null,
    grantedBy: names.get(grant.invitedBy)?.name ?? '',
    from: grant.validFrom.toISOString(),
    until: grant.validUntil < noEnd ? grant.validUntil.toISOString() : null,
  };
}

export function describeExclusion(
  exclusion: ExplainedExclusion,
  names: Names,
  tellsWhy: boolean,
): ExclusionView {
  const { reason, decidedBy, startedAt } = exclusion;
  return {
    reason: tellsWhy ? reason : null,
    decidedBy: names.get(decidedBy)?.name ?? '',
    from: startedAt.toISOString(),
  };
}
