import { Injectable } from '@nestjs/common';
import { AddInformation, InviteParticipant, TransitionCase } from '#lib/cases';
import type { Actor } from '#lib/kernel';
import { DemoAccesses } from './demo-accesses.js';
import { DemoActions } from './demo-actions.js';
import { DemoClock, inDays } from './demo-clock.js';
import type { DemoCase, DemoInformation, DemoParticipant } from './demo-data.js';
import { DemoInstallation } from './demo-installation.js';

/** Plays what became of a case: who was invited, what happened, what was agreed and what was brought in. */
@Injectable()
export class DemoCases {
  constructor(
    private readonly installation: DemoInstallation,
    private readonly invite: InviteParticipant,
    private readonly transition: TransitionCase,
    private readonly addInformation: AddInformation,
    private readonly actions: DemoActions,
    private readonly accesses: DemoAccesses,
    private readonly clock: DemoClock,
  ) {}

  async play(chair: Actor, caseId: string, file: DemoCase, openedDaysAgo: number): Promise<void> {
    this.clock.goBack(openedDaysAgo);
    for (const participant of file.participants) await this.admit(chair, caseId, participant);
    let version = 1;
    for (const { daysAgo, to, reason } of file.transitions) {
      this.clock.goBack(daysAgo);
      ({ version } = await this.transition.execute(chair, caseId, version, { to, reason }));
    }
    for (const action of file.actions) {
      this.clock.goBack(action.daysAgo);
      await this.actions.play(chair, caseId, action);
    }
    for (const item of file.information ?? []) await this.bringIn(caseId, item);
    await this.accesses.play(chair, caseId, file.access ?? {});
  }

  private async admit(chair: Actor, caseId: string, participant: DemoParticipant): Promise<void> {
    const { organisation, person, level, track, reason, fromInDays, untilInDays } = participant;
    await this.invite.execute(chair, caseId, {
      organisationId: this.installation.organisationId(organisation),
      level,
      reason,
      ...(person === undefined ? {} : { personId: this.installation.personId(person) }),
      ...(track === undefined ? {} : { track }),
      ...(fromInDays === undefined ? {} : { from: inDays(fromInDays) }),
      ...(untilInDays === undefined ? {} : { until: inDays(untilInDays) }),
    });
  }

  private async bringIn(caseId: string, { daysAgo, by, to, ...item }: DemoInformation): Promise<void> {
    this.clock.goBack(daysAgo);
    await this.addInformation.execute(await this.installation.actor(by), caseId, {
      ...item,
      ...(to === undefined
        ? {}
        : { organisationIds: to.map((code) => this.installation.organisationId(code)) }),
    });
  }
}
