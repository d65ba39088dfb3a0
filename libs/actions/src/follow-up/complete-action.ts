import { Injectable } from '@nestjs/common';
import { type Actor, Clock } from '#lib/kernel';
import { actionAudit } from '../actions.audit.js';
import { actionCompleted } from '../actions.messages.js';
import type { ActionState, CompleteDto } from './action.dto.js';
import { AnswerAction } from './answer-action.js';

@Injectable()
export class CompleteAction {
  constructor(
    private readonly answer: AnswerAction,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, id: string, version: number, input: CompleteDto): Promise<ActionState> {
    return this.answer.execute(actor, id, version, {
      verb: 'complete',
      event: actionAudit.completed,
      announces: actionCompleted,
      fields: ['status', 'outcomeExplanation'],
      texts: { explanation: input.explanation },
      behave: (action) => {
        action.complete(input.outcome, input.explanation, this.clock.now());
      },
    });
  }
}
