import { Injectable } from '@nestjs/common';
import { InviteParticipant, TransitionCase } from '#lib/cases';
import { RegisterSignal, TriageSignal } from '#lib/intake';
import { TableCatalogue } from '#lib/table-definition';
import { DemoActions } from './demo-actions.js';
import { DemoClock } from './demo-clock.js';
import type { DemoCase, DemoSignal, DemoTable } from './demo-data.js';
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
    private readonly invite: InviteParticipant,
    private readonly transition: TransitionCase,
    private readonly actions: DemoActions,
    private readonly catalogue: TableCatalogue,
    private readonly clock: DemoClock,
  ) {}

  async play(table: DemoTable, signal: DemoSignal): Promise<void> {
    this.clock.goBack(signal.daysAgo);
    const { id } = await this.registerSignal.execute(await this.installation.actor(signal.by), {
      tableCode: table.code,
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
    const { caseId } = await this.triageSignal.execute(await this.installation.actor(table.chair), id, 1, {
      answers: this.catalogue.get(table.kind).criteria.map(({ code }, index) => ({
        criterion: code,
        met: accepted !== undefined || index % 2 === 0,
        explanation: explanations[index % explanations.length] ?? '',
      })),
      outcome: triage.outcome,
      motivation: triage.motivation,
      ...(triage.forwardedTo === undefined ? {} : { forwardedTo: triage.forwardedTo }),
      ...(accepted === undefined
        ? {}
        : { case: { title: accepted.title, purpose: accepted.purpose, details: accepted.details ?? {} } }),
    });
    if (accepted && caseId) await this.playCase(table, caseId, accepted, triage.daysAgo);
  }

  private async playCase(
    table: DemoTable,
    caseId: string,
    file: DemoCase,
    openedDaysAgo: number,
  ): Promise<void> {
    const chair = await this.installation.actor(table.chair);
    this.clock.goBack(openedDaysAgo);
    for (const { organisation, level, reason } of file.participants) {
      await this.invite.execute(chair, caseId, {
        organisationId: this.installation.organisationId(organisation),
        level,
        reason,
      });
    }
    let version = 1;
    for (const { daysAgo, to, reason } of file.transitions) {
      this.clock.goBack(daysAgo);
      ({ version } = await this.transition.execute(chair, caseId, version, { to, reason }));
    }
    for (const action of file.actions) {
      this.clock.goBack(action.daysAgo);
      await this.actions.play(chair, caseId, action);
    }
  }
}
