import type { Invitation } from '../../api/types.js';
import { instantOf } from '../access/instant-of.js';
import type { WhoValues } from './who-fields.js';

export interface InvitationValues extends WhoValues {
  level: Invitation['level'] | '';
  track: NonNullable<Invitation['track']>;
  /** Local `YYYY-MM-DDTHH:mm`, or empty. */
  from: string;
  until: string;
  reason: string;
}

export const emptyInvitation: InvitationValues = {
  organisationId: '',
  personId: '',
  level: '',
  track: 'all',
  from: '',
  until: '',
  reason: '',
};

/** What is left empty is not sent; a track means something only to who sees the file. */
export function toInvitation(values: InvitationValues): Invitation | null {
  const { organisationId, personId, level, track, reason } = values;
  if (level === '') return null;
  const from = instantOf(values.from);
  const until = instantOf(values.until);
  return {
    organisationId,
    level,
    reason: reason.trim(),
    ...(personId ? { personId } : {}),
    ...(level === 'dossier' && track !== 'all' ? { track } : {}),
    ...(from ? { from } : {}),
    ...(until ? { until } : {}),
  };
}
