import { Choice, Instant, Text, Uuid, Whole } from '#lib/http';
import { type SignalStatus, signalStatuses } from '../signals/signal.js';

export class SupplementDto {
  @Text({ max: 10_000, min: 10, description: 'The reporter answers for these facts as well (BGS 1.6).' })
  text!: string;
}

export class AdditionCreated {
  @Uuid()
  id!: string;

  @Choice(signalStatuses)
  status!: SignalStatus;

  @Whole({ min: 1, max: 1_000_000_000, description: 'Of the signal.' })
  version!: number;
}

export class AdditionView {
  @Uuid()
  id!: string;

  @Text({ max: 2_000, nullable: true, description: 'The question that it answers.' })
  question!: string | null;

  @Text({ max: 10_000 })
  text!: string;

  @Text({ max: 200 })
  addedBy!: string;

  @Instant()
  addedAt!: string;
}
