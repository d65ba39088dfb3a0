import { Injectable } from '@nestjs/common';
import type { Actor } from '#lib/kernel';
import { actionAudit } from '../actions.audit.js';
import { actionAccepted } from '../actions.messages.js';
import type { ActionState } from './action.dto.js';
import { AnswerAction } from './answer-action.js';

@Injectable()
export class AcceptAction {
  constructor(private readonly answer: AnswerAction) {}

  execute(actor: Actor, id: string, version: number): Promise<ActionState> {
    return this.answer.execute(actor, id, version, {
      verb: 'accept',
      event: actionAudit.accepted,
      announces: actionAccepted,
      fields: ['status'],
      texts: {},
      behave: (action) => {
        action.accept();
      },
    });
  }
}
