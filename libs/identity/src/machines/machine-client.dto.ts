import { Choice, Codes, DateOnly, Flag, ListOf, Text, Uuid } from '#lib/http';
import { machineScopes, type MachineScope } from './machine-client.js';

export class RegisterMachineClientDto {
  @Text({ max: 200 })
  name!: string;

  @Uuid({ description: 'Whose system it is. It gets what the covenants of this organisation open.' })
  organisationId!: string;

  @Text({ max: 200, description: 'The iss of its tokens, an https address.' })
  issuer!: string;

  @Choice(machineScopes, { description: 'What it may ask for.' })
  scope!: MachineScope;

  @Text({ max: 20_000, description: 'Public keys only, as the text of a JSON Web Key (Set) (RFC 7517).' })
  keys!: string;
}

export class MachineClientItem {
  @Uuid()
  id!: string;

  @Text({ max: 200 })
  name!: string;

  @Uuid()
  organisationId!: string;

  @Text({ max: 200 })
  organisationName!: string;

  @Text({ max: 500 })
  issuer!: string;

  @Codes({ max: 100 })
  scopes!: readonly string[];

  @Codes({
    max: 100,
    description: 'The names (kid) of its keys; empty when they are fetched from an address.',
  })
  keyIds!: readonly string[];

  @Text({ max: 500, nullable: true, description: 'Where its keys are fetched.' })
  keysAddress!: string | null;

  @Flag()
  active!: boolean;

  @DateOnly({ nullable: true })
  registeredOn!: string | null;

  @DateOnly({ nullable: true })
  endedOn!: string | null;
}

export class MachineClientPage {
  @ListOf(() => MachineClientItem)
  items!: readonly MachineClientItem[];

  @Text({ max: 500, nullable: true })
  next!: string | null;
}
