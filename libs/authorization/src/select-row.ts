import type { EntityManager, EntityMetadata, ObjectLiteral } from 'typeorm';
import { tableOf } from './sql/condition-sql.js';

/** SQL over `guarded`: which row, whether what is asked may be done with it, and which actions may. */
interface Question {
  readonly condition: string;
  readonly permitted: string;
  readonly allowed: string;
  readonly values: readonly unknown[];
}

/**
 * One row as its entity, without relations, in the manager's transaction. Every act loads a row this way, and TypeORM's
 * query builder takes longer to write the statement than PostgreSQL to run it.
 */
export async function selectRow(
  manager: EntityManager,
  metadata: EntityMetadata,
  question: Question,
): Promise<{ row: ObjectLiteral; permitted: boolean; allowed: readonly string[] } | null> {
  if (metadata.deleteDateColumn || metadata.eagerRelations.length > 0)
    throw new Error(`${metadata.name} has more to it than its columns: it cannot be loaded by them alone`);
  const columns = metadata.columns.filter(({ isSelect }) => isSelect);
  const names = columns.map(({ databaseName }) => `guarded."${databaseName}"`).join(', ');
  const [row] = await manager.query<Readonly<Record<string, unknown>>[]>(
    `SELECT ${names}, (${question.permitted}) AS permitted, ${question.allowed} AS allowed
       FROM ${tableOf(metadata)} guarded WHERE ${question.condition}`,
    [...question.values],
  );
  if (!row) return null;
  const entity = metadata.create(manager.queryRunner, { fromDeserializer: true }) as ObjectLiteral;
  for (const column of columns) {
    const value: unknown = manager.dataSource.driver.prepareHydratedValue(row[column.databaseName], column);
    column.setEntityValue(entity, value);
  }
  return { row: entity, permitted: row['permitted'] === true, allowed: row['allowed'] as string[] };
}
