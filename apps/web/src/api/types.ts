import type { paths } from './schema.js';
import type { TableDescription } from './table-description.js';

type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;
type Item<Path extends keyof paths> = Answer<Path> extends { items: (infer Row)[] } ? Row : never;
type Body<Path extends keyof paths> = paths[Path] extends {
  post: { requestBody: { content: { 'application/json': infer Sent } } };
}
  ? Sent
  : never;

export type Duty = 'privacy-officer' | 'administrator';
export type Session = Omit<Answer<'/api/v1/session'>, 'duties'> & { duties: Duty[] };
export type Membership = Session['memberships'][number];
export type TableRole = Membership['role'];
export type Table = Omit<Answer<'/api/v1/tables/{code}'>, 'definition'> & { definition: TableDescription };
export type PersonAtTable = Item<'/api/v1/tables/{code}/people'>;
export type SignalItem = Item<'/api/v1/signals'>;
export type Signal = Answer<'/api/v1/signals/{id}'>;
export type SignalStatus = SignalItem['status'];
export type SignalInput = Body<'/api/v1/signals'>;
export type TriageInput = Body<'/api/v1/signals/{id}/triage'>;
export type CaseItem = Item<'/api/v1/cases'>;
export type Case = Answer<'/api/v1/cases/{id}'>;
export type Participant = Item<'/api/v1/cases/{id}/participants'>;
export type Subject = Item<'/api/v1/cases/{id}/subjects'>;
export type SubjectInput = Body<'/api/v1/cases/{id}/subjects'>;
export type ActionItem = Item<'/api/v1/actions'>;
export type Action = Answer<'/api/v1/actions/{id}'>;
export type ActionStatus = ActionItem['status'];
export type NotificationItem = Item<'/api/v1/notifications'>;
export type AuditEvent = Item<'/api/v1/audit-events'>;
