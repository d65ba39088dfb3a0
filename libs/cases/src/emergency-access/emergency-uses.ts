import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';
import { type Actor, Clock, DomainError } from '#lib/kernel';

/**
 * How many cases one person opens in an emergency in 24 hours. Numbers count up: without a bound, whoever sits at a table
 * could walk through all its cases. More than a few emergencies a day is no emergency, but work that needs an invitation.
 */
const mostUses = 3;
const day = 86_400_000;

export interface EmergencyUse {
  readonly caseId: string;
  readonly startedAt: Date;
  /** When somebody else ended it before its time. */
  readonly endedAt: Date | null;
}

/** What one person did with emergency access in the last 24 hours. */
@Injectable()
export class EmergencyUses {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Uses by one person wait for each other until their transactions end, so that all of them are counted. */
  async ofLastDay({ personId }: Actor): Promise<readonly EmergencyUse[]> {
    const { manager } = this.unitOfWork;
    await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('emergency-access ' || $1, 0))`, [
      personId,
    ]);
    return manager.query(
      `SELECT case_id AS "caseId", started_at AS "startedAt", ended_at AS "endedAt" FROM cases.own_emergency_uses($1)`,
      [this.since()],
    );
  }

  /** The same for every number, so that the limit tells nothing of the case. */
  assertSomeLeft(uses: readonly EmergencyUse[]): void {
    if (uses.filter(({ startedAt }) => startedAt > this.since()).length < mostUses) return;
    throw DomainError.ruleBroken(
      'emergency-limit',
      `U hebt in 24 uur al ${mostUses} keer noodtoegang gebruikt. Vraag de voorzitter om toegang.`,
    );
  }

  /** What who leads the table has ended, the same person does not take again at once. */
  assertNotEnded(uses: readonly EmergencyUse[], caseId: string): void {
    if (!uses.some((use) => use.caseId === caseId && use.endedAt !== null)) return;
    throw DomainError.ruleBroken(
      'emergency-ended',
      'Uw noodtoegang tot deze casus is door een ander beëindigd. Vraag de voorzitter om toegang.',
    );
  }

  private since(): Date {
    return new Date(this.clock.now().getTime() - day);
  }
}
