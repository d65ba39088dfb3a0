import { type Relation, relations } from '#lib/authorization';
import type { Answer } from '#lib/testing';
import { inDays } from '../story.js';
import { type Cast, municipality, type Role } from './cast.js';
import type { Marking } from './marks.js';

interface Made {
  readonly id: string;
}

/** Ids of everything that came of it. */
export interface WrittenCase {
  readonly caseId: string;
  readonly number: string;
  readonly signalId: string;
  readonly actionId: string;
  readonly actionOfExcludedId: string;
  readonly items: Readonly<Record<string, string>>;
  readonly requestId: string;
  readonly refusedRequestId: string;
  readonly participants: Readonly<Partial<Record<Role, string>>>;
  readonly exclusions: Readonly<Partial<Record<Role, string>>>;
}

/** For who is excluded, or sits for another municipality, a case does not exist, whatever they were told before. */
const isKeptOut = (role: Role) =>
  role === 'denied' || role === 'deniedOrganisation' || role === 'dossierElsewhere';

const minute = 60_000;
const wholeMinutesFrom = (now: Date, minutes: number) =>
  new Date(Math.floor(now.getTime() / minute + minutes) * minute).toISOString();

/** One case lived over HTTP, with marked words in every field in which people write. */
export async function liveCase(cast: Cast, marks: Marking, now: Date): Promise<WrittenCase> {
  const chair = cast.client('chair');
  const dossier = 'Case read-dossier';
  const { signalId, caseId } = await openMarked(cast, marks);
  const { body: file } = await chair.get<{ number: string }>(`/cases/${caseId}`);
  marks.watch(caseId, 'id of the case', 'Case read', ['privacyOfficer', 'expired']);
  marks.watch(file.number, 'number of the case', 'Case read', ['privacyOfficer', 'requester', 'expired']);
  const post = async (role: Role, path: string, body: object, ifMatch?: number) =>
    made(await cast.client(role).post<Made>(path, body, ifMatch === undefined ? {} : { ifMatch }), path).id;
  const inCase = (part: string) => `/cases/${caseId}/${part}`;

  const subjects = [
    ['concerned', dossier],
    ['victim', 'Subject: victim read'],
    ['offender', 'Subject: offender read'],
  ] as const;
  for (const [role, right] of subjects) {
    const name = marks.word(`name of the ${role}`, right);
    const address = marks.word(`address of the ${role}`, right);
    const id = await post('chair', inCase('subjects'), { kind: 'person', role, name, address });
    marks.watch(id, `id of the ${role}`, right, ['privacyOfficer']);
  }

  const participants: Partial<Record<Role, string>> = {};
  const exclusions: Partial<Record<Role, string>> = {};
  // Whoever was invited knows why.
  const invite = async (role: Role, level: string, more: object = {}) => {
    const invited = role in relations && !isKeptOut(role) ? [role] : [];
    const colleagues = role === 'source' ? ['colleague'] : [];
    const knows = ['privacyOfficer', ...invited, ...colleagues] as Relation[];
    const { organisationId } = cast.actor(role);
    const reason = marks.word(`reason to invite ${role}`, 'Case invite', knows);
    participants[role] = await post('chair', inCase('participants'), {
      organisationId,
      level,
      reason,
      ...more,
    });
  };
  const inDossier = [
    'dossier',
    'dossierElsewhere',
    'privateDossier',
    'chairElsewhere',
    'denied',
    'deniedOrganisation',
    'left',
  ] as const;
  for (const role of [...inDossier, 'deactivated' as const]) await invite(role, 'dossier');
  await invite('victimCare', 'dossier', { track: 'victim-care' });
  await invite('tackleOffender', 'dossier', { track: 'tackle-offender' });
  await invite('source', 'own-actions');
  await invite('process', 'process');
  await invite('expired', 'dossier', { until: wholeMinutesFrom(now, 3) });
  await invite('notYet', 'dossier', { from: wholeMinutesFrom(now, 24 * 60) });
  for (const spare of ['spareOne', 'spareTwo'] as const) await invite(spare, 'process');

  const seats = [
    ['dossier', 'Participant read'],
    ['victimCare', 'Participant: on the track of the victim read'],
    ['tackleOffender', 'Participant: on the track of the offender read'],
  ] as const;
  for (const [role, right] of seats)
    marks.watch(participants[role] ?? '', `id of the participation of ${role}`, right, ['privacyOfficer']);

  const act = (role: Role, description: string) =>
    post('chair', inCase('actions'), {
      ...{ description, kind: 'other', line: 'victim-care' },
      ...{ assigneeId: cast.actor(role).personId, dueOn: inDays(5) },
    });
  const actionId = await act('minimal', marks.word('description of the action', 'Action read'));
  const ofExcluded = marks.word('description of another action', 'Action: of who is excluded read');
  const actionOfExcludedId = await act('denied', ofExcluded);
  made(await cast.client('minimal').post(`/actions/${actionId}/accept`, {}, { ifMatch: 1 }), 'accepting');
  const note = marks.word('progress of the action', 'Action read');
  made(
    await cast.client('minimal').post(`/actions/${actionId}/progress`, { note }, { ifMatch: 2 }),
    'progress',
  );

  const items: Record<string, string> = {};
  for (const [situation, given] of Object.entries(itemsFor(cast))) {
    const right = `InformationItem${situation === '' ? '' : `: ${situation}`} read`;
    const content = marks.word(`content of the item ${situation}`, right);
    const conditions = marks.word(`conditions of the item ${situation}`, right);
    const item = { nature: 'fact', content, conditions, ...given };
    items[situation] = await post('source', inCase('information-items'), item);
    marks.watch(items[situation] ?? '', `id of the item ${situation}`, right, ['privacyOfficer']);
  }

  for (const role of ['denied', 'deniedLeader', 'spareOne', 'spareTwo'] as const) {
    const reason = marks.word(`reason to exclude ${role}`, 'Case exclude', ['privacyOfficer']);
    const personId = cast.actor(role).personId;
    exclusions[role] = await post('chair', inCase('exclusions'), { personId, reason });
  }
  await post('chair', inCase('exclusions'), {
    organisationId: cast.actor('deniedOrganisation').organisationId,
    reason: marks.word('reason to exclude an organisation', 'Case exclude', ['privacyOfficer']),
  });

  const ask = (role: Role, right: string) =>
    post(role, '/access-requests', {
      ...{ caseNumber: file.number, level: 'dossier' },
      reason: marks.word(`reason of the request of ${role}`, right),
    });
  const requestId = await ask('requester', 'AccessRequest read');
  const refusedRequestId = await ask('process', 'AccessRequest: refused read');
  const motivation = marks.word('motivation of the refusal', 'AccessRequest: refused read');
  const decision = { granted: false, motivation };
  made(
    await chair.post(`/access-requests/${refusedRequestId}/decision`, decision, { ifMatch: 1 }),
    'refusing',
  );
  const emergency = {
    caseNumber: file.number,
    reason: marks.word('reason of the emergency', 'Case explain-access', ['emergency']),
    hours: 8,
  };
  made(await cast.client('emergency').post('/emergency-access', emergency), 'emergency access');
  return {
    ...{
      caseId,
      number: file.number,
      signalId,
      actionId,
      actionOfExcludedId,
      items,
      requestId,
      refusedRequestId,
    },
    ...{ participants, exclusions },
  };
}

async function openMarked(cast: Cast, marks: Marking): Promise<{ signalId: string; caseId: string }> {
  const written = (what: string) => marks.word(what, 'Signal read');
  const signal = {
    tableCode: cast.table.code,
    municipality,
    description: written('description of the signal'),
    occasion: written('occasion of the signal'),
    request: written('request of the signal'),
    subjects: [
      {
        ...{ kind: 'person', role: 'concerned' },
        // Becomes a subject of the case.
        name: marks.word('name in the signal', 'Case read-dossier', ['reporter']),
        address: marks.word('address in the signal', 'Case read-dossier', ['reporter']),
      },
    ],
    themes: [],
    feedbackWanted: true,
    factsConfirmed: true,
  };
  const { id: signalId } = made(await cast.client('reporter').post<Made>('/signals', signal), 'a signal');
  const judged = (what: string) => marks.word(what, 'Signal triage');
  const answersBy = (explain: (criterion: string) => string) =>
    ['clear', 'needed'].map((criterion) => ({ criterion, met: true, explanation: explain(criterion) }));
  const path = `/signals/${signalId}`;
  // What was judged before asking is shown to nobody once there is a later decision.
  const asking = {
    ...{ answers: answersBy(() => 'Nog niet te zeggen.'), outcome: 'ask' },
    motivation: 'Er ontbreekt nog iets.',
    question: written('question about the signal'),
  };
  made(await cast.client('chair').post(`${path}/triage`, asking, { ifMatch: 1 }), 'a question');
  const addition = { text: written('addition to the signal') };
  made(await cast.client('reporter').post(`${path}/additions`, addition, { ifMatch: 2 }), 'an addition');
  const triage = {
    answers: answersBy((criterion) => judged(`answer on ${criterion}`)),
    judgements: [
      {
        ...{ organisationId: cast.actor('dossier').organisationId, judgement: 'met' },
        explanation: judged('judgement of a partner'),
      },
    ],
    outcome: 'accepted',
    motivation: judged('motivation of the triage'),
    case: {
      title: marks.word('title', 'Case read-dossier'),
      purpose: 'sample',
      details: {
        topic: marks.word('shared field', 'Case read-dossier'),
        shelter: marks.word('field of the victim', 'Case read:victim-care'),
        approach: marks.word('field of the offender', 'Case read:tackle-offender'),
      },
    },
  };
  const answer = await cast
    .client('chair')
    .post<{ caseId: string }>(`${path}/triage`, triage, { ifMatch: 3 });
  return { signalId, caseId: made(answer, 'a case').caseId };
}

function itemsFor(cast: Cast): Record<string, object> {
  return {
    '': { category: 'tax', track: 'victim-care', release: 'participants' },
    'for all': { category: 'identification', release: 'participants' },
    'on the track of the offender': {
      category: 'identification',
      track: 'tackle-offender',
      release: 'participants',
    },
    'for one organisation': {
      ...{ category: 'identification', release: 'named' },
      organisationIds: [cast.actor('dossier').organisationId],
    },
    'for nobody yet': { category: 'police' },
  };
}

export function made<T>({ status, body }: Answer<T>, what: string): T {
  if (status < 300) return body;
  throw new Error(`Making ${what} was answered with ${String(status)}: ${JSON.stringify(body)}`);
}
