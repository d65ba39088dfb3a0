import { Injectable } from '@nestjs/common';
import { AcceptAction, AssignAction, CompleteAction, DeclineAction, ReportProgress } from '#lib/actions';
import { type Actor, addPeriod, localDate } from '#lib/kernel';
import { DemoClock } from './demo-clock.js';
import type { DemoAction, DemoAnswer } from './demo-data.js';
import { DemoInstallation } from './demo-installation.js';

/** Plays an action through: assigned, and how its assignee answered. */
@Injectable()
export class DemoActions {
  constructor(
    private readonly installation: DemoInstallation,
    private readonly assign: AssignAction,
    private readonly accept: AcceptAction,
    private readonly decline: DeclineAction,
    private readonly progress: ReportProgress,
    private readonly complete: CompleteAction,
    private readonly clock: DemoClock,
  ) {}

  async play(chair: Actor, caseId: string, action: DemoAction): Promise<void> {
    const today = localDate(new Date());
    const { runs } = action;
    const { id } = await this.assign.execute(chair, caseId, {
      description: action.description,
      kind: action.kind,
      ...(action.line === undefined ? {} : { line: action.line }),
      assigneeId: this.installation.personId(action.assignee),
      dueOn: addPeriod(today, { days: action.dueInDays }),
      ...(runs && {
        startsOn: addPeriod(today, { days: runs.fromInDays }),
        endsOn: addPeriod(today, { days: runs.untilInDays }),
      }),
    });
    const assignee = await this.installation.actor(action.assignee);
    let version = 1;
    for (const answer of action.answers) {
      this.clock.goBack(answer.daysAgo);
      ({ version } = await this.answer(assignee, id, version, answer));
    }
  }

  private answer(actor: Actor, id: string, version: number, answer: DemoAnswer) {
    if (answer.decline !== undefined)
      return this.decline.execute(actor, id, version, { reason: answer.decline });
    if (answer.progress !== undefined)
      return this.progress.execute(actor, id, version, { note: answer.progress });
    if (answer.complete !== undefined) {
      return this.complete.execute(actor, id, version, { outcome: 'executed', explanation: answer.complete });
    }
    if (answer.notExecuted !== undefined) {
      return this.complete.execute(actor, id, version, {
        outcome: 'not-executed',
        explanation: answer.notExecuted,
      });
    }
    return this.accept.execute(actor, id, version);
  }
}
