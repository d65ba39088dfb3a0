import { Injectable } from '@nestjs/common';
import { countPendingMigrations } from '#lib/database';
import { DataSource } from 'typeorm';

/** A load balancer asks every few seconds; a database that does not answer in this time is gone. */
const patience = 2_000;

@Injectable()
export class Readiness {
  constructor(private readonly dataSource: DataSource) {}

  /** Whether requests can be served: the database answers and has every migration of this build. */
  async isReady(): Promise<boolean> {
    const check = countPendingMigrations((sql) => this.dataSource.query(sql)).then(
      (pending) => pending === 0,
    );
    return Promise.race([check.catch(() => false), expired(patience)]);
  }
}

function expired(milliseconds: number): Promise<false> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds, false).unref();
  });
}
