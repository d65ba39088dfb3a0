import { Injectable } from '@nestjs/common';
import { createLocalJWKSet, createRemoteJWKSet, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { DataSource } from 'typeorm';

/** One whose tokens are taken. */
export interface KnownMachine {
  readonly id: string;
  readonly organisationId: string;
  readonly scopes: readonly string[];
  readonly keys: JWTVerifyGetKey;
  /** Whether the keys must be fetched, which can fail. */
  readonly isRemote: boolean;
}

interface Row {
  id: string;
  organisationId: string;
  scopes: string[];
  jwks: JSONWebKeySet | null;
  jwksUri: string | null;
}

/** Systems of partners, by the issuer that their tokens name. */
@Injectable()
export class MachineClients {
  /** By address, so that keys are fetched once and when an unknown one is named, not with every request. */
  private readonly remoteKeys = new Map<string, JWTVerifyGetKey>();

  constructor(private readonly dataSource: DataSource) {}

  async byIssuer(issuer: string): Promise<KnownMachine | null> {
    const [row] = await this.dataSource.query<Row[]>(
      `SELECT id, organisation_id AS "organisationId", scopes, jwks, jwks_uri AS "jwksUri"
         FROM identity.machine_client WHERE issuer = $1 AND active`,
      [issuer],
    );
    if (!row) return null;
    const { id, organisationId, scopes } = row;
    return {
      id,
      organisationId,
      scopes,
      isRemote: row.jwks === null,
      keys: row.jwks ? createLocalJWKSet(row.jwks) : this.remote(row.jwksUri),
    };
  }

  private remote(uri: string | null): JWTVerifyGetKey {
    const address = uri ?? '';
    const keys =
      this.remoteKeys.get(address) ?? createRemoteJWKSet(new URL(address), { timeoutDuration: 3_000 });
    this.remoteKeys.set(address, keys);
    return keys;
  }
}
