import { addPeriod, localDate } from '#lib/kernel';
import type { HttpClient } from '#lib/testing';

/** What the story needs of a table's description; the whole of it is in libs/table-definition. */
export interface Definition {
  kind: string;
  confidential: boolean;
  words: { triage: string; triageTeam: string };
  themes: { code: string; label: string }[];
  subjectKinds: { code: string }[];
  personRoles: { code: string }[];
  purposes: { code: string; label: string; legalBasis: string; verified: boolean }[];
  criteria: { code: string }[];
  voters: { code: string }[];
  triageOutcomes: { code: string; label: string; effect: string; forwardTo: { code: string }[] }[];
  dataCategories: { code: string }[];
  actionKinds: { code: string; line: string | null }[];
  actionLines: { code: string; label: string }[];
  lifeCycle: { statuses: { code: string; closed: boolean }[] };
  details: { fields: { name: string; type: string }[] };
}

export interface TableView {
  id: string;
  code: string;
  name: string;
  definition: Definition;
  organisations: { id: string; name: string }[];
}

/** One kind of table and the demo accounts at it. */
export interface Scene {
  readonly kind: string;
  readonly chair: string;
  readonly assignee: string;
}

export const scenes: readonly Scene[] = [
  { kind: 'ondermijning', chair: 'voorzitter.ondermijning', assignee: 'belastingdienst' },
  { kind: 'mensenhandel', chair: 'voorzitter.mensenhandel', assignee: 'zorgcoordinator' },
  { kind: 'radicalisering', chair: 'voorzitter.radicalisering', assignee: 'reclassering' },
  { kind: 'zorg-en-veiligheid', chair: 'voorzitter.zorgenveiligheid', assignee: 'vnn' },
];

/** The demo accounts of apps/standalone/src/demo/demo-accounts.ts. */
export const accounts = [
  ...[
    'voorzitter.ondermijning',
    'voorzitter.mensenhandel',
    'voorzitter.radicalisering',
    'voorzitter.zorgenveiligheid',
  ],
  ...[
    'voorzitter.radicalisering.mg',
    'politie',
    'om',
    'belastingdienst',
    'vnn',
    'lentis',
    'wij',
    'reclassering',
  ],
  ...['corporatie', 'zorgcoordinator', 'privacy', 'beheer'],
  ...['voorzitter.hogeland', 'voorzitter.westerkwartier', 'procesregisseur.eemsdelta', 'ggd', 'veiligthuis'],
];

/** Words that stand for the contents of a case: they may show up nowhere but before those who may see them. */
export const secret = {
  description: 'Zwartepiet-7731 rijdt nachtritten',
  name: 'Quirijn Verzonnen-9942',
  title: 'Loods 4481',
};

export async function tableOf(client: HttpClient, kind: string): Promise<TableView> {
  const { body } = await client.get<{ items: { code: string; kind: string }[] }>('/tables');
  const code = body.items.find((table) => table.kind === kind)?.code ?? '';
  return (await client.get<TableView>(`/tables/${code}`)).body;
}

export function aSignal(table: TableView) {
  const { themes, personRoles } = table.definition;
  return {
    tableCode: table.code,
    description: `${secret.description}, gezien door twee agenten.`,
    occasion: 'Drie incidenten in oktober.',
    subjects: [
      {
        kind: 'person',
        role: personRoles[0]?.code,
        name: secret.name,
        birthDate: '1990-02-28',
        address: 'Nergensweg 1',
      },
      { kind: 'premises', name: 'Pand Nergensweg 1' },
    ].filter(({ kind }) => table.definition.subjectKinds.some(({ code }) => code === kind)),
    themes: themes.slice(0, 1).map(({ code }) => code),
    feedbackWanted: true,
    factsConfirmed: true,
  };
}

export function aTriage(table: TableView, effect: string) {
  const outcome = table.definition.triageOutcomes.find((one) => one.effect === effect);
  return {
    answers: table.definition.criteria.map(({ code }) => ({
      criterion: code,
      met: true,
      explanation: 'Bevestigd door eigen waarneming van twee partners.',
    })),
    judgements: table.definition.voters.map(({ code }, index) => ({
      ...{ voter: code, organisationId: table.organisations[index]?.id, judgement: 'met' },
      explanation: 'Gelezen en besproken in de weegploeg.',
    })),
    outcome: outcome?.code ?? '',
    ...(outcome?.forwardTo[0] ? { forwardedTo: outcome.forwardTo[0].code } : {}),
    motivation: 'Concreet, recent, en alleen samen aan te pakken.',
    ...(effect === 'accept'
      ? { case: { title: secret.title, purpose: table.definition.purposes[0]?.code ?? '' } }
      : {}),
  };
}

export function anAction(table: TableView, assigneeId: string, dueOn: string) {
  const [kind] = table.definition.actionKinds;
  const line = kind?.line ?? table.definition.actionLines[0]?.code;
  return {
    description: 'Ga na of er een hulpvraag is en meld wat u ziet.',
    kind: kind?.code,
    ...(line ? { line } : {}),
    assigneeId,
    dueOn,
  };
}

/** Registers a signal as the police and accepts it as the chair; returns the case and its number. */
export async function openCase(police: HttpClient, chair: HttpClient, table: TableView) {
  const signal = await police.post<{ id: string; number: string }>('/signals', aSignal(table));
  const triage = await chair.post<{ caseId: string }>(
    `/signals/${signal.body.id}/triage`,
    aTriage(table, 'accept'),
    {
      ifMatch: 1,
    },
  );
  return { signalId: signal.body.id, caseId: triage.body.caseId };
}

/** Invites the organisation of a person at the table and gives that person an action. */
export async function assign(
  chair: HttpClient,
  table: TableView,
  caseId: string,
  personId: string,
  dueOn: string,
) {
  const people = await chair.get<{ items: { id: string; organisationId: string }[] }>(
    `/tables/${table.code}/people`,
  );
  const person = people.body.items.find(({ id }) => id === personId);
  await chair.post(`/cases/${caseId}/participants`, {
    organisationId: person?.organisationId,
    level: 'own-actions',
    reason: 'Kent de doelgroep en heeft er een taak.',
  });
  return chair.post<{ id: string; number: string }>(
    `/cases/${caseId}/actions`,
    anAction(table, personId, dueOn),
  );
}

/** The Amsterdam date so many days from now. */
export function inDays(days: number): string {
  return addPeriod(localDate(new Date()), { days });
}

export async function personIdOf(client: HttpClient): Promise<string> {
  return (await client.get<{ person: { id: string } }>('/session')).body.person.id;
}

/** What the inbox of somebody has about one moment of one thing. */
export async function noticeOf(client: HttpClient, moment: string, objectId: string) {
  const { body } = await client.get<{ items: { id: string; moment: string; objectId: string }[] }>(
    '/notifications?limit=100',
  );
  return body.items.find((notice) => notice.moment === moment && notice.objectId === objectId);
}
