import type { TFunction } from 'i18next';
import type { Option } from '../../ui/select-field.js';

/** The acts worth choosing by hand; any other can be chosen by pressing it in a row. */
const codes = {
  'identity.sign-in': 'signIn',
  'identity.sign-in-failed': 'signInFailed',
  'identity.sign-out': 'signOut',
  'signal.registered': 'signalRegistered',
  'signal.read': 'signalRead',
  'signal.supplemented': 'signalSupplemented',
  'signal.triaged': 'signalTriaged',
  'case.opened': 'caseOpened',
  'case.listed': 'caseListed',
  'case.read': 'caseRead',
  'case.changed': 'caseChanged',
  'case.transitioned': 'caseTransitioned',
  'case.subjects-read': 'subjectsRead',
  'case.participant-invited': 'participantInvited',
  'case.participant-ended': 'participantEnded',
  'action.assigned': 'actionAssigned',
  'action.read': 'actionRead',
  'action.completed': 'actionCompleted',
  'audit.read': 'auditRead',
} as const;

export function auditActions(t: TFunction, chosen: string | undefined): Option[] {
  const known = Object.entries(codes).map(([code, key]) => ({ code, label: t(`auditAction.${key}`) }));
  return !chosen || chosen in codes ? known : [{ code: chosen, label: chosen }, ...known];
}
