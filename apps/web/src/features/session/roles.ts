import type { Duty, Membership, PendingStep, Session, TableRole } from '../../api/types.js';

const duties: readonly Duty[] = ['privacy-officer', 'administrator'];

const steps: readonly PendingStep[] = ['password', 'statement', 'second-factor'];

/** The session with the duties and steps that this version knows. */
export function toSession(
  given: Omit<Session, 'duties' | 'pending'> & { duties: readonly string[]; pending: readonly string[] },
): Session {
  return {
    ...given,
    duties: duties.filter((duty) => given.duties.includes(duty)),
    pending: steps.filter((step) => given.pending.includes(step)),
  };
}

/** Runs the table: triage, the cases, the actions of everyone. */
const leading: readonly TableRole[] = ['chair', 'process-coordinator'];

export function isAtATable(session: Session): boolean {
  return session.memberships.length > 0;
}

export function leads({ role }: Pick<Membership, 'role'>): boolean {
  return leading.includes(role);
}

export function ledTables(session: Session): Membership[] {
  return session.memberships.filter(leads);
}

export function leadsATable(session: Session): boolean {
  return ledTables(session).length > 0;
}

export function hasDuty(session: Session, duty: Duty): boolean {
  return session.duties.includes(duty);
}

/** For whom administration is all there is: that is where such a person starts. */
export function onlyAdministers(session: Session): boolean {
  return hasDuty(session, 'administrator') && session.duties.length === 1 && !isAtATable(session);
}

/** One entry a table, however many memberships the person has there. */
export function tablesOf(session: Session): { code: string; name: string }[] {
  const names = new Map(session.memberships.map(({ tableCode, tableName }) => [tableCode, tableName]));
  return [...names]
    .map(([code, name]) => ({ code, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}
