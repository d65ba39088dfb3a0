import { Injectable } from '@nestjs/common';
import { RegisterSignal, TriageSignal } from '#lib/intake';
import { TableCatalogue } from '#lib/table-definition';
import { DemoCases } from './demo-cases.js';
import { DemoClock } from './demo-clock.js';
import { type DemoSignal, type DemoTable, leaderFor } from './demo-data.js';
import { DemoInstallation } from './demo-installation.js';

const explanations = [
  'Blijkt uit eigen waarneming van twee partners in de afgelopen twee maanden.',
  'Past in het beeld dat de partners van deze wijk en deze branche hebben.',
  'Geen van de partners kan dit binnen de eigen taak oplossen; samen wel.',
  'Ten dele: de laatste waarneming is van drie weken geleden en nog niet bevestigd.',
];

/** Plays a signal through: reported, decided on, and what became of the case. */
@Injectable()
export class DemoSignals {
  constructor(
    private readonly installation: DemoInstallation,
    private readonly registerSignal: RegisterSignal,
    private readonly triageSignal: TriageSignal,
    private readonly cases: DemoCases,
    private readonly catalogue: TableCatalogue,
    private readonly clock: DemoClock,
  ) {}

  async play(table: DemoTable, signal: DemoSignal): Promise<void> {
    this.clock.goBack(signal.daysAgo);
    const { id } = await this.registerSignal.execute(await this.installation.actor(signal.by), {
      tableCode: table.code,
      ...(signal.municipality === undefined ? {} : { municipality: signal.municipality }),
      description: signal.description,
      ...(signal.occasion === undefined ? {} : { occasion: signal.occasion }),
      ...(signal.request === undefined ? {} : { request: signal.request }),
      subjects: [...signal.subjects],
      themes: [...signal.themes],
      feedbackWanted: true,
      factsConfirmed: true,
    });
    const { triage } = signal;
    if (!triage) return;
    this.clock.goBack(triage.daysAgo);
    const accepted = triage.case;
    const leader = await this.installation.actor(leaderFor(table, signal));
    const definition = this.catalogue.get(table.kind);
    const { caseId } = await this.triageSignal.execute(leader, id, 1, {
      answers: definition.criteria.map(({ code }, index) => ({
        criterion: code,
        met: accepted !== undefined || index % 2 === 0,
        explanation: explanations[index % explanations.length] ?? '',
      })),
      judgements: (definition.voters ?? []).map(({ code }, index) => ({
        voter: code,
        organisationId: this.installation.organisationId(table.voters?.[code] ?? ''),
        judgement: accepted ? 'met' : 'not-met',
        explanation: explanations[index % explanations.length] ?? '',
      })),
      outcome: triage.outcome,
      motivation: triage.motivation,
      ...(triage.question === undefined ? {} : { question: triage.question }),
      ...(triage.forwardedTo === undefined ? {} : { forwardedTo: triage.forwardedTo }),
      ...(accepted === undefined
        ? {}
        : { case: { title: accepted.title, purpose: accepted.purpose, details: accepted.details ?? {} } }),
    });
    if (accepted && caseId) await this.cases.play(leader, caseId, accepted, triage.daysAgo);
  }
}
