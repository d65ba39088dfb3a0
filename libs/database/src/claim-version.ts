import { DomainError } from '#lib/kernel';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/**
 * Locks the row for the rest of the transaction, provided it still is the version that the caller saw.
 * Throws `stale` when somebody else changed it: nobody's edit is lost.
 */
export async function claimVersion<E extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  id: string,
  version: number,
): Promise<void> {
  const row = await manager
    .createQueryBuilder()
    .select('row.id', 'id')
    .from(entity, 'row')
    .where('row.id = :id AND row.version = :version', { id, version })
    .setLock('pessimistic_write')
    .getRawOne<{ id: string }>();
  if (row === undefined) {
    throw new DomainError(
      'stale',
      'stale',
      'Iemand anders heeft dit ondertussen gewijzigd. Bekijk de nieuwste versie en probeer het opnieuw.',
    );
  }
}
