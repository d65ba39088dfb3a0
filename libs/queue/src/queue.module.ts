import { Module } from '@nestjs/common';
import { DeadLetters } from './delivery/dead-letters.js';
import { Outbox } from './outbox.js';

/** For every library that has something to say: the outbox. Nothing runs because of it; see `DeliveryModule`. */
@Module({ providers: [Outbox, DeadLetters], exports: [Outbox, DeadLetters] })
export class QueueModule {}
