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
/** What must be done before work, in this order. */
export type PendingStep = 'password' | 'statement' | 'second-factor';
export type Session = Omit<Answer<'/api/v1/session'>, 'duties' | 'pending'> & {
  duties: Duty[];
  pending: PendingStep[];
};
export type Account = Answer<'/api/v1/me'>;
export type OwnSession = Item<'/api/v1/me/sessions'>;
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
export type Invitation = Body<'/api/v1/cases/{id}/participants'>;
export type Exclusion = Item<'/api/v1/cases/{id}/exclusions'>;
export type AccessRequest = Item<'/api/v1/access-requests'>;
export type AccessExplanation = Answer<'/api/v1/cases/{id}/access'>;
export type SeatAccess = AccessExplanation['people'][number];
export type Ground = SeatAccess['grounds'][number];
export type PersonAccess = Answer<'/api/v1/people/{id}/case-access'>;
export type InformationItem = Item<'/api/v1/cases/{id}/information-items'>;
export type InformationInput = Body<'/api/v1/cases/{id}/information-items'>;
export type ReleaseInput = Body<'/api/v1/information-items/{id}/release'>;
export type Subject = Item<'/api/v1/cases/{id}/subjects'>;
export type SubjectInput = Body<'/api/v1/cases/{id}/subjects'>;
export type ActionItem = Item<'/api/v1/actions'>;
export type Action = Answer<'/api/v1/actions/{id}'>;
export type ActionStatus = ActionItem['status'];
export type NotificationItem = Item<'/api/v1/notifications'>;
export type AuditEvent = Item<'/api/v1/audit-events'>;
export type OrganisationItem = Item<'/api/v1/organisations'>;
export type Organisation = Answer<'/api/v1/organisations/{id}'>;
export type Covenant = Organisation['covenants'][number];
export type PersonItem = Item<'/api/v1/people'>;
export type Person = Answer<'/api/v1/people/{id}'>;
export type Seat = Person['memberships'][number];
export type Screening = Person['screenings'][number];
export type Obligations = Answer<'/api/v1/people/{id}/obligations'>;
export type AttentionItem = Item<'/api/v1/register/attention'>;
export type MachineClient = Item<'/api/v1/machine-clients'>;
export type RegisterTable = Item<'/api/v1/register/tables'>;
export type RightsReviewItem = Item<'/api/v1/rights-reviews'>;
export type RightsReview = Answer<'/api/v1/rights-reviews/{id}'>;
export type RightsReviewLine = RightsReview['lineItems'][number];
