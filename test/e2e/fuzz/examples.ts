import type { HttpClient } from '#lib/testing';
import { anAction, aSignal, aTriage, inDays, type TableView } from '../story.js';

/** Bodies that are right in every respect, by operation: what a schema cannot say is right in them as well. */
export type Examples = ReadonlyMap<string, readonly unknown[]>;

/** As somebody at these tables would send them. */
export async function examplesFor(client: HttpClient): Promise<Examples> {
  const examples = new Map<string, unknown[]>();
  const add = (operation: string, body: unknown) =>
    examples.set(operation, [...(examples.get(operation) ?? []), body]);
  const { body: session } = await client.get<{ person: { id: string } }>('/session');
  const { body: tables } = await client.get<{ items?: { code: string }[] }>('/tables');
  for (const { code } of tables.items ?? []) {
    const { status, body: table } = await client.get<TableView>(`/tables/${code}`);
    if (status !== 200) continue;
    add('POST /api/v1/signals', aSignal(table));
    for (const effect of ['accept', 'refuse'])
      add('POST /api/v1/signals/{id}/triage', aTriage(table, effect));
    add('POST /api/v1/cases/{id}/actions', anAction(table, session.person.id, inDays(9)));
    for (const { code: kind } of table.definition.subjectKinds)
      add('POST /api/v1/cases/{id}/subjects', { kind, name: 'Iemand' });
    for (const { code: to } of table.definition.lifeCycle.statuses)
      add('POST /api/v1/cases/{id}/transitions', { to, reason: 'Besproken aan tafel.' });
  }
  return examples;
}
