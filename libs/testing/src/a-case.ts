import type { INestApplicationContext } from '@nestjs/common';
import type { TestTable } from './a-table.js';
import type { PersonActor } from './an-actor.js';

interface CaseGiven {
  readonly title?: string;
  readonly municipality?: string;
  readonly firstProcessedOn?: string;
  readonly details?: Record<string, unknown>;
}

/** Opens a case of the sample kind through its use case; returns its id. `modules` hold CasesModule. */
export async function aCase(
  modules: INestApplicationContext,
  chair: PersonActor,
  table: TestTable,
  given: CaseGiven = {},
): Promise<string> {
  const [{ OpenCase }, { CasusTable }] = await Promise.all([import('#lib/cases'), import('#lib/identity')]);
  const { id } = await modules.get(OpenCase, { strict: false }).execute(chair, {
    table: Object.assign(new CasusTable(), table),
    title: given.title ?? 'Een casus',
    purpose: 'sample',
    details: given.details ?? { topic: 'Onderwerp' },
    signalId: null,
    firstProcessedOn: given.firstProcessedOn ?? '2026-11-20',
    subjects: [],
    municipality: given.municipality ?? null,
  });
  return id;
}

/** Invites an organisation to a case through its use case; returns the id of the participation. */
export async function aParticipation(
  modules: INestApplicationContext,
  chair: PersonActor,
  caseId: string,
  organisationId: string,
  level: 'process' | 'own-actions' | 'dossier' = 'dossier',
): Promise<string> {
  const { InviteParticipant } = await import('#lib/cases');
  const invitation = { organisationId, level, reason: 'Kent de doelgroep.' };
  return (await modules.get(InviteParticipant, { strict: false }).execute(chair, caseId, invitation)).id;
}

/** Takes a case of the sample kind to its end; it is at its first version. */
export async function closeCase(
  modules: INestApplicationContext,
  chair: PersonActor,
  caseId: string,
): Promise<void> {
  const { TransitionCase } = await import('#lib/cases');
  const closing = { to: 'closed', reason: 'Doel bereikt.' };
  await modules.get(TransitionCase, { strict: false }).execute(chair, caseId, 1, closing);
}
