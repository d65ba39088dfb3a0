import type { PersonName } from '#lib/identity';
import { noEnd } from '../participants/participant.js';
import type { ExclusionView, GroundView } from './access.dto.js';
import type { ExplainedExclusion, Ground } from './explain-access.js';

type Names = ReadonlyMap<string, Pick<PersonName, 'name'>>;

export function describeGround(ground: Ground, names: Names): GroundView {
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
    reason: grant.reason,
    grantedBy: names.get(grant.invitedBy)?.name ?? '',
    from: grant.validFrom.toISOString(),
    until: grant.validUntil < noEnd ? grant.validUntil.toISOString() : null,
  };
}

export function describeExclusion(exclusion: ExplainedExclusion, names: Names): ExclusionView {
  const { reason, decidedBy, startedAt } = exclusion;
  return { reason, decidedBy: names.get(decidedBy)?.name ?? '', from: startedAt.toISOString() };
}
