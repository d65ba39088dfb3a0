import { newId } from '#lib/kernel';
import type { Answer, HttpClient } from '#lib/testing';
import type { Installation } from '../installation.js';
import { Knowledge } from './knowledge.js';
import { anAction, aSignal, aTriage, inDays, type TableView } from '../story.js';

interface Made {
  readonly id: string;
}

interface Seat {
  readonly tableCode: string;
  readonly role: string;
}

/** What was written at one table: words that stand nowhere else, and the ids of what they were written in. */
export interface Planted {
  readonly chair: string;
  readonly marks: readonly string[];
  readonly ids: Knowledge;
}

export const chairs = [
  ...['voorzitter.ondermijning', 'voorzitter.mensenhandel', 'voorzitter.radicalisering'],
  ...['voorzitter.zorgenveiligheid', 'voorzitter.radicalisering.mg'],
];

/**
 * Writes marked words in everything that people write of cases: a signal that waits, one that became a case, and its
 * subject, action and information. In no field of a reason: the log keeps those for the privacy officer.
 */
export async function plant(installation: Installation): Promise<readonly Planted[]> {
  const planted: Planted[] = [];
  for (const username of chairs) {
    const chair = await installation.signIn(username);
    planted.push({ chair: username, ...(await plantAt(chair, installation)) });
  }
  return planted;
}

async function plantAt(chair: HttpClient, installation: Installation): Promise<Omit<Planted, 'chair'>> {
  const marks: string[] = [];
  const ids = new Knowledge();
  const mark = (what: string) => {
    const word = `Mrk-${newId().slice(-12).toUpperCase()}-${what}`;
    marks.push(word);
    return word;
  };
  const { body } = await chair.get<{ memberships: Seat[] }>('/session');
  const seat = body.memberships.find(({ role }) => role === 'chair');
  const { body: table } = await chair.get<TableView>(`/tables/${seat?.tableCode ?? ''}`);
  const reporter = table.code.endsWith('mg') ? chair : await installation.signIn('politie');
  const signal = () => ({
    ...aSignal(table),
    description: mark('omschrijving van het signaal'),
    occasion: mark('aanleiding'),
    subjects: aSignal(table).subjects.map((subject) => ({ ...subject, name: mark('naam in het signaal') })),
  });
  const waiting = expectMade(await reporter.post<Made>('/signals', signal()), 'a signal');
  const accepted = expectMade(await reporter.post<Made>('/signals', signal()), 'a signal');
  const triage = aTriage(table, 'accept');
  const decision = {
    ...triage,
    answers: triage.answers.map((answer) => ({
      ...answer,
      explanation: mark('toelichting bij een criterium'),
    })),
    motivation: mark('motivering'),
    case: { ...triage.case, title: mark('titel') },
  };
  const { caseId } = expectMade(
    await chair.post<{ caseId: string }>(`/signals/${accepted.id}/triage`, decision, { ifMatch: 1 }),
    'a case',
  );
  const kind = table.definition.subjectKinds[0]?.code;
  const subject = await chair.post<Made>(`/cases/${caseId}/subjects`, { kind, name: mark('naam') });
  const { body: self } = await chair.get<{ person: Made }>('/session');
  const task = { ...anAction(table, self.person.id, inDays(5)), description: mark('actie') };
  const action = await chair.post<Made>(`/cases/${caseId}/actions`, task);
  const category = table.definition.dataCategories[0]?.code;
  const item = await chair.post<Made>(`/cases/${caseId}/information-items`, {
    ...{ nature: 'assessment', category, release: 'source' },
    content: mark('informatie'),
    conditions: mark('voorwaarde'),
  });
  const texts = table.definition.details.fields.filter(({ type }) => type === 'text' || type === 'long-text');
  const details = Object.fromEntries(texts.slice(0, 2).map(({ name }) => [name, mark('eigen veld')]));
  const { headers } = await chair.get(`/cases/${caseId}`);
  const ifMatch = Number(headers.get('etag')?.replaceAll('"', ''));
  if (texts.length > 0)
    expectMade(await chair.patch(`/cases/${caseId}`, { details }, { ifMatch }), 'details');
  ids.learn([waiting.id, accepted.id], 'signals');
  ids.learn(caseId, 'cases');
  ids.learn(expectMade(subject, 'a subject').id, 'subjects');
  ids.learn(expectMade(action, 'an action').id, 'actions');
  ids.learn(expectMade(item, 'an information item').id, 'information-items');
  return { marks, ids };
}

function expectMade<T>({ status, body }: Answer<T>, what: string): T {
  if (status < 300) return body;
  throw new Error(`Planting ${what} was answered with ${String(status)}: ${JSON.stringify(body)}`);
}
