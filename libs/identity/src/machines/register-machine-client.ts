import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { type Actor, Clock, DomainError, newId } from '#lib/kernel';
import { Organisation } from '../organisations/organisation.js';
import { registerAudit } from '../register.audit.js';
import { MachineClient } from './machine-client.js';
import type { RegisterMachineClientDto } from './machine-client.dto.js';
import { publicKeysIn } from './public-keys.js';

@Injectable()
export class RegisterMachineClient {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Nothing secret passes here: the system keeps its private key, and says its own name in each token. */
  execute(actor: Actor, input: RegisterMachineClientDto): Promise<{ id: string }> {
    return this.unitOfWork.run(actor, async () => {
      const { manager } = this.unitOfWork;
      const { name, organisationId, issuer, scope } = input;
      assertAddress(issuer);
      const client = Object.assign(new MachineClient(), {
        ...{ id: newId(), name, organisationId, issuer, scopes: [scope], active: true },
        ...{ jwks: await publicKeysIn(input.keys), registeredOn: this.clock.today(), endedOn: null },
      });
      this.gate.require(actor, 'register', client);
      if (!(await manager.existsBy(Organisation, { id: organisationId }))) {
        throw DomainError.invalid('organisationId', 'unknown', 'Kies een organisatie die bestaat.');
      }
      const insert = manager.createQueryBuilder().insert().into(MachineClient).values(client);
      const inserted = await insert.orIgnore().returning('id').execute();
      if ((inserted.raw as unknown[]).length !== 1) {
        throw new DomainError('conflict', 'issuer-taken', 'Er is al een systeem met deze afzender.');
      }
      await this.audit.record(actor, registerAudit.machineClientRegistered, {
        objectType: 'machine-client',
        objectId: client.id,
        objectIds: [organisationId],
        fields: [`scopes.${scope}`],
      });
      return { id: client.id };
    });
  }
}

function assertAddress(issuer: string): void {
  if (/^https:\/\/[^\s/]+(\/\S*)?$/.test(issuer) && URL.canParse(issuer)) return;
  throw DomainError.invalid('issuer', 'malformed', 'Gebruik een adres dat met https:// begint.');
}
