import { Injectable } from '@nestjs/common';
import { type Actor, Clock } from '#lib/kernel';
import { actionAudit } from '../actions.audit.js';
import { actionDeclined } from '../actions.messages.js';
import type { ActionState, DeclineDto } from './action.dto.js';
import { AnswerAction } from './answer-action.js';

@Injectable()
export class DeclineAction {
  constructor(
    private readonly answer: AnswerAction,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, id: string, version: number, { reason }: DeclineDto): Promise<ActionState> {
    return this.answer.execute(actor, id, version, {
      verb: 'decline',
      event: actionAudit.declined,
      announces: actionDeclined,
      fields: ['status', 'declineReason'],
      texts: { reason },
      behave: (action) => {
        action.decline(reason, this.clock.now());
      },
    });
  }
}
