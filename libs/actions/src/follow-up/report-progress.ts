import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';
import { type Actor, Clock, newId } from '#lib/kernel';
import { actionAudit } from '../actions.audit.js';
import type { ActionState, ProgressDto } from './action.dto.js';
import { AnswerAction } from './answer-action.js';
import { Progress } from './progress.js';

@Injectable()
export class ReportProgress {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly answer: AnswerAction,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, id: string, version: number, { note }: ProgressDto): Promise<ActionState> {
    return this.answer.execute(actor, id, version, {
      verb: 'progress',
      event: actionAudit.progressed,
      announces: null,
      fields: ['status', 'progress'],
      texts: { note },
      behave: async (action) => {
        action.progress();
        await this.unitOfWork.manager.insert(Progress, {
          id: newId(),
          actionId: id,
          personId: actor.personId ?? '',
          organisationId: action.organisationId,
          note,
          at: this.clock.now(),
        });
      },
    });
  }
}
