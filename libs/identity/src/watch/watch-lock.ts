import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';

/** Any number will do, as long as every worker asks for the same one. */
const watching = 1_764_000_100;

/** Workers take turns, until the end of the transaction. */
@Injectable()
export class WatchLock {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async take(): Promise<void> {
    await this.unitOfWork.manager.query('SELECT pg_advisory_xact_lock($1)', [watching]);
  }
}
