interface Page<Item> {
  items: Item[];
  next: string | null;
}
interface Named {
  id: string;
  name: string;
}
export interface SessionView {
  person: Named & { username: string; organisation: Named };
  duties: ('privacy-officer' | 'administrator')[];
  memberships: MembershipView[];
}
export interface MembershipView {
  tableId: string;
  tableCode: string;
  tableName: string;
  kind: string;
  role:
    'chair' | 'process-coordinator' | 'case-coordinator' | 'chain-coordinator' | 'care-coordinator' | 'partner';
  organisationId: string;
}
interface TableItem {
  id: string;
  code: string;
  name: string;
  kind: string;
  kindTitle: string;
  municipality: string | null;
}
interface TableView {
  id: string;
  code: string;
  name: string;
  kind: string;
  municipality: string | null;
  definition: Record<string, unknown>;
  organisations: (Named & { type: 'public' | 'private' })[];
}
interface PersonItem extends Named {
  organisationId: string;
  organisationName: string;
}
interface SubjectInput {
  kind: string;
  role?: string;
  name: string;
  birthDate?: string;
  address?: string;
}
interface SignalSubject {
  kind: string;
  role?: string | null;
  name: string;
  birthDate?: string | null;
  address?: string | null;
}
interface SubjectView {
  id: string;
  kind: string;
  role: string | null;
  name: string;
  birthDate: string | null;
  address: string | null;
}
interface SignalInput {
  tableCode: string;
  description: string;
  occasion?: string;
  subjects: SubjectInput[];
  themes: string[];
  request?: string;
  feedbackWanted: boolean;
  factsConfirmed: boolean;
}
type SignalStatus = 'received' | 'more-information' | 'refused' | 'forwarded' | 'accepted';
interface SignalItem {
  id: string;
  number: string;
  tableCode: string;
  status: SignalStatus;
  receivedAt: string;
  reporterOrganisation: string;
  themes: string[];
  version: number;
  allowedActions: string[];
}
interface TriageAnswer {
  criterion: string;
  met: boolean;
  explanation: string;
}
interface SignalView extends SignalItem {
  tableName: string;
  description: string;
  occasion: string | null;
  request: string | null;
  subjects: SignalSubject[];
  feedbackWanted: boolean;
  factsConfirmed: boolean;
  reporter: Named & { organisation: string };
  destroyBy: string | null;
  triage: null | {
    outcome: string;
    outcomeLabel: string;
    motivation: string | null;
    answers: TriageAnswer[];
    forwardedTo: string | null;
    decidedBy: string;
    decidedAt: string;
  };
  caseId: string | null;
}
interface TriageInput {
  answers: TriageAnswer[];
  outcome: string;
  motivation: string;
  forwardedTo?: string;
  case?: { title: string; purpose: string; legalBasis?: string; details?: Record<string, unknown> };
}
interface CaseItem {
  id: string;
  number: string;
  title: string;
  tableCode: string;
  tableName: string;
  status: string;
  statusLabel: string;
  closed: boolean;
  firstProcessedOn: string;
  destroyBy: string;
  openActions: number;
  version: number;
}
interface CaseView extends CaseItem {
  kind: string;
  purpose: string;
  purposeLabel: string;
  legalBasis: string;
  signalId: string | null;
  details: Record<string, unknown>;
  allowedActions: string[];
  allowedTransitions: { to: string; label: string }[];
}
interface ParticipantView {
  id: string;
  organisationId: string;
  organisationName: string;
  personId: string | null;
  personName: string | null;
  level: 'process' | 'own-actions' | 'dossier';
  reason: string;
  startedAt: string;
  endedAt: string | null;
}
type ActionStatus = 'assigned' | 'accepted' | 'declined' | 'in-progress' | 'completed' | 'not-executed';
interface ActionItem {
  id: string;
  number: string;
  caseNumber: string;
  tableCode: string;
  tableName: string;
  kind: string;
  kindLabel: string;
  description: string;
  dueOn: string;
  status: ActionStatus;
  overdue: boolean;
  assigneeName: string;
  organisationName: string;
  version: number;
  allowedActions: string[];
}
interface ActionView extends ActionItem {
  line: string | null;
  lineLabel: string | null;
  caseId: string | null;
  context: { caseNumber: string; tableName: string; purposeLabel: string };
  assignee: Named & { organisation: string };
  assignedBy: string;
  assignedAt: string;
  progress: { at: string; by: string; note: string }[];
  outcomeExplanation: string | null;
  declineReason: string | null;
}
interface NotificationItem {
  id: string;
  moment: string;
  text: string;
  objectType: 'signal' | 'case' | 'action';
  objectId: string;
  createdAt: string;
  readAt: string | null;
}
interface AuditEventItem {
  id: string;
  at: string;
  action: string;
  label: string;
  verb: string;
  result: string;
  actor: { id: string; name: string | null } | null;
  actorKind: string;
  organisation: string | null;
  objectType: string;
  objectId: string | null;
  caseId: string | null;
  fields: string[];
  purpose: string | null;
  reason: string | null;
  ipAddress: string | null;
  traceId: string | null;
}

interface Json<Body> {
  content: { 'application/json': Body };
}
type Header = { 'If-Match'?: string; 'Idempotency-Key'?: string };
type Parameters<Path, Query> = Path extends undefined
  ? { parameters: { path?: never; query?: Query; header?: Header } }
  : { parameters: { path: Path; query?: Query; header?: Header } };
type Id = { id: string };
type None = undefined;
type Paging = { limit?: number; after?: string };
type Get<Answer, Path = None, Query = None> = Parameters<Path, Query> & { responses: { 200: Json<Answer> } };
type Send<Body, Answer, Path = None> = Parameters<Path, never> & {
  requestBody: Json<Body>;
  responses: { 200: Json<Answer> };
};
type Call<Path = None> = Parameters<Path, never> & { responses: { 204: { content?: never } } };

export interface paths {
  '/api/v1/session': {
    get: Get<SessionView>;
    post: Send<{ username: string; password: string }, SessionView>;
    delete: Call;
  };
  '/api/v1/tables': { get: Get<Page<TableItem>, None, Paging> };
  '/api/v1/tables/{code}': { get: Get<TableView, { code: string }> };
  '/api/v1/tables/{code}/people': {
    get: Get<Page<PersonItem>, { code: string }, Paging & { organisationId?: string }>;
  };
  '/api/v1/signals': {
    get: Get<Page<SignalItem>, None, Paging & { table?: string; status?: SignalStatus | 'open' }>;
    post: Send<SignalInput, { id: string; number: string }>;
  };
  '/api/v1/signals/{id}': { get: Get<SignalView, Id> };
  '/api/v1/signals/{id}/triage': {
    post: Send<TriageInput, { signalId: string; status: SignalStatus; caseId: string | null }, Id>;
  };
  '/api/v1/cases': { get: Get<Page<CaseItem>, None, Paging & { table?: string; status?: string }> };
  '/api/v1/cases/{id}': {
    get: Get<CaseView, Id>;
    patch: Send<{ title?: string; details?: Record<string, unknown> }, { version: number }, Id>;
  };
  '/api/v1/cases/{id}/participants': {
    get: Get<Page<ParticipantView>, Id>;
    post: Send<
      { organisationId: string; level: ParticipantView['level']; reason: string },
      { id: string },
      Id
    >;
  };
  '/api/v1/cases/{id}/participants/{participantId}': { delete: Call<Id & { participantId: string }> };
  '/api/v1/cases/{id}/subjects': {
    get: Get<Page<SubjectView>, Id>;
    post: Send<SubjectInput, { id: string }, Id>;
  };
  '/api/v1/cases/{id}/actions': {
    get: Get<Page<ActionItem>, Id, Paging & { status?: 'open' | 'closed' | 'all' }>;
    post: Send<
      { description: string; kind: string; line?: string; assigneeId: string; dueOn: string },
      { id: string; number: string },
      Id
    >;
  };
  '/api/v1/cases/{id}/transitions': { post: Send<{ to: string; reason: string }, { status: string }, Id> };
  '/api/v1/actions': {
    get: Get<
      Page<ActionItem>,
      None,
      Paging & { assignee?: 'me'; status?: 'open' | 'closed' | 'all' }
    >;
  };
  '/api/v1/actions/{id}': { get: Get<ActionView, Id> };
  '/api/v1/actions/{id}/accept': { post: Parameters<Id, never> & { responses: { 200: Json<{ status: ActionStatus }> } } };
  '/api/v1/actions/{id}/decline': { post: Send<{ reason: string }, { status: ActionStatus }, Id> };
  '/api/v1/actions/{id}/progress': { post: Send<{ note: string }, { status: ActionStatus }, Id> };
  '/api/v1/actions/{id}/complete': {
    post: Send<{ outcome: 'executed' | 'not-executed'; explanation: string }, { status: ActionStatus }, Id>;
  };
  '/api/v1/notifications': {
    get: Get<Page<NotificationItem> & { unread: number }, None, Paging & { unread?: boolean }>;
  };
  '/api/v1/notifications/{id}/read': { post: Call<Id> };
  '/api/v1/audit-events': {
    get: Get<
      Page<AuditEventItem>,
      None,
      Paging & {
        purpose: string;
        action?: string;
        actorId?: string;
        caseId?: string;
        objectId?: string;
        result?: string;
        from?: string;
        to?: string;
      }
    >;
  };
  '/api/v1/audit-events/{id}': { get: Get<AuditEventItem, Id, { purpose: string }> };
}
