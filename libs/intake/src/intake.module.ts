import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '#lib/audit';
import { PolicyModule } from '#lib/authorization';
import { CasesModule } from '#lib/cases';
import { IdentityModule } from '#lib/identity';
import { QueueModule } from '#lib/queue';
import { TableCatalogueModule } from '#lib/table-definition';
import { additionPolicy } from './additions/addition.policy.js';
import { Additions } from './additions/additions.query.js';
import { SignalAddition } from './additions/signal-addition.js';
import { SupplementSignal } from './additions/supplement-signal.js';
import { intakePolicy } from './intake.policy.js';
import { ReadSignal } from './signals/read-signal.js';
import { RegisterSignal } from './signals/register-signal.js';
import { Signal } from './signals/signal.js';
import { SignalList } from './signals/signal-list.query.js';
import { SignalSubject } from './signals/signal-subject.js';
import { SignalsController } from './signals/signals.controller.js';
import { TellLeaders } from './signals/tell-leaders.js';
import { Triage } from './triage/triage.js';
import { TriageSignal } from './triage/triage-signal.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Signal, SignalAddition, SignalSubject, Triage]),
    AuditModule,
    PolicyModule.of(intakePolicy, { signal: Signal }),
    PolicyModule.of(additionPolicy),
    CasesModule,
    IdentityModule,
    QueueModule,
    TableCatalogueModule,
  ],
  controllers: [SignalsController],
  providers: [Additions, ReadSignal, RegisterSignal, SignalList, SupplementSignal, TellLeaders, TriageSignal],
  exports: [RegisterSignal, TriageSignal],
})
export class IntakeModule {}
