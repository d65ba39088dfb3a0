import { Injectable } from '@nestjs/common';
import { Case, DecideAccess, Exclude, RequestAccess, UseEmergencyAccess } from '#lib/cases';
import { UnitOfWork } from '#lib/database';
import type { Actor } from '#lib/kernel';
import { DemoClock, inDays } from './demo-clock.js';
import type { DemoAccess, DemoAccessRequest } from './demo-data.js';
import { DemoInstallation } from './demo-installation.js';

/** Plays who asked for a case, who took it in an emergency, and who is kept out of it. */
@Injectable()
export class DemoAccesses {
  constructor(
    private readonly installation: DemoInstallation,
    private readonly unitOfWork: UnitOfWork,
    private readonly request: RequestAccess,
    private readonly decide: DecideAccess,
    private readonly emergency: UseEmergencyAccess,
    private readonly exclude: Exclude,
    private readonly clock: DemoClock,
  ) {}

  async play(chair: Actor, caseId: string, access: DemoAccess): Promise<void> {
    const { number: caseNumber } = await this.unitOfWork.lookUp(chair, () =>
      this.unitOfWork.manager.findOneByOrFail(Case, { id: caseId }),
    );
    for (const request of access.requests ?? []) await this.ask(chair, caseNumber, request);
    for (const { daysAgo, by, hours, reason } of access.emergencies ?? []) {
      this.clock.goBack(daysAgo);
      await this.emergency.execute(await this.installation.actor(by), { caseNumber, hours, reason });
    }
    for (const { daysAgo, person, reason } of access.exclusions ?? []) {
      this.clock.goBack(daysAgo);
      await this.exclude.execute(chair, caseId, { personId: this.installation.personId(person), reason });
    }
  }

  private async ask(chair: Actor, caseNumber: string, request: DemoAccessRequest): Promise<void> {
    const { daysAgo, by, level, reason, decision } = request;
    this.clock.goBack(daysAgo);
    const { id } = await this.request.execute(await this.installation.actor(by), {
      caseNumber,
      level,
      reason,
    });
    if (!decision) return;
    this.clock.goBack(decision.daysAgo);
    const { granted, motivation, untilInDays } = decision;
    await this.decide.execute(chair, id, 1, {
      granted,
      motivation,
      ...(untilInDays === undefined ? {} : { until: inDays(untilInDays) }),
    });
  }
}
