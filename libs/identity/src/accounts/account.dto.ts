import { Codes, Flag, ListOf, Text, Uuid, Whole } from '#lib/http';

export class ObligationItem {
  @Text({ max: 50, description: 'E.g. action, or participation.' })
  kind!: string;

  @Uuid()
  tableId!: string;

  @Text({ max: 200 })
  tableName!: string;

  @Uuid({ description: 'For which it is; whoever takes it over sits at the table for the same one.' })
  organisationId!: string;

  @Flag({ description: 'Ends when this person leaves, and is taken over by nobody.' })
  ends!: boolean;

  @Whole({ min: 1, max: 1_000_000 })
  count!: number;

  @Codes({ max: 100, description: 'Their numbers, the first hundred.' })
  numbers!: readonly string[];
}

export class ObligationsView {
  @ListOf(() => ObligationItem)
  items!: readonly ObligationItem[];

  @Whole({ min: 0, max: 1_000_000, description: 'How much of it can be taken over.' })
  total!: number;
}

export class HandOverDto {
  @Uuid({ description: 'Who takes over everything; sits at the same tables for the same organisations.' })
  successorId!: string;
}

export class DeactivateDto {
  @Uuid({ optional: true, description: 'Who takes over open work.' })
  successorId?: string;

  @Flag({
    optional: true,
    description: 'Deactivate at once although work stays open; it can be handed over later.',
  })
  leaveOpen?: boolean;
}

export class AccountState {
  @Flag()
  active!: boolean;

  @Whole({ min: 1, max: 2_000_000_000 })
  version!: number;
}

export class HandedOver {
  @Whole({ min: 0, max: 1_000_000, description: 'How much was handed over.' })
  total!: number;
}

export class IssuedPassword {
  @Text({ max: 100 })
  password!: string;
}
