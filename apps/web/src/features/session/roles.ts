import type { Duty, Membership, Session, TableRole } from '../../api/types.js';

const duties: readonly Duty[] = ['privacy-officer', 'administrator'];

/** The session with the duties that this version knows. */
export function toSession(given: Omit<Session, 'duties'> & { duties: readonly string[] }): Session {
  return { ...given, duties: duties.filter((duty) => given.duties.includes(duty)) };
}

/** Runs the table: triage, the cases, the actions of everyone. */
const leading: readonly TableRole[] = ['chair', 'process-coordinator'];

export function isAtATable(session: Session): boolean {
  return session.memberships.length > 0;
}

export function ledTables(session: Session): Membership[] {
  return session.memberships.filter(({ role }) => leading.includes(role));
}

export function leadsATable(session: Session): boolean {
  return ledTables(session).length > 0;
}

export function hasDuty(session: Session, duty: Duty): boolean {
  return session.duties.includes(duty);
}

/** One entry a table, however many memberships the person has there. */
export function tablesOf(session: Session): { code: string; name: string }[] {
  const names = new Map(session.memberships.map(({ tableCode, tableName }) => [tableCode, tableName]));
  return [...names]
    .map(([code, name]) => ({ code, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}
