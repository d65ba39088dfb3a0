import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { type Actor, DomainError } from '#lib/kernel';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource, type EntityTarget, type FindOptionsRelations, type ObjectLiteral } from 'typeorm';

/** `<entity> <id>` of what somebody sees, in order. */
export type Sight = readonly string[];

/** What a rule looks into, so that it can be asked in memory. */
const lookedInto = {
  Case: { participants: true, exclusions: true },
  Participant: { case: { participants: true, exclusions: true } },
  Subject: { case: { participants: true, exclusions: true } },
  InformationItem: { case: { participants: true, exclusions: true }, namedReleases: true },
  AccessRequest: { case: { participants: true, exclusions: true } },
  Action: { case: { exclusions: true } },
  Signal: { case: { exclusions: true } },
};
const entities = Object.keys(lookedInto) as (keyof typeof lookedInto)[];

type Entity = { readonly name: string; readonly prototype: object };
type Seen = { readonly name: string; readonly id: string };

const sorted = (seen: readonly Seen[]): Sight => seen.map(({ name, id }) => `${name} ${id}`).sort();

/** One installation, asked by one role of the database. */
export class Sights {
  private readonly gate: Gate;
  private readonly dataSource: DataSource;
  private readonly unitOfWork: UnitOfWork;

  constructor(modules: INestApplicationContext) {
    this.gate = modules.get(Gate, { strict: false });
    this.dataSource = modules.get(DataSource);
    this.unitOfWork = modules.get(UnitOfWork);
  }

  /** Everything that there is, with what the rules look into. */
  async loadAll(): Promise<{ name: string; row: ObjectLiteral & { id: string } }[]> {
    const found = [];
    for (const name of entities) {
      const entity = this.classOf(name) as EntityTarget<ObjectLiteral & { id: string }>;
      const relations = lookedInto[name] as FindOptionsRelations<ObjectLiteral & { id: string }>;
      const rows = await this.dataSource.manager.find(entity, { relations });
      found.push(...rows.map((row) => ({ name, row })));
    }
    return found;
  }

  /** By the rules, in memory. */
  inMemory(actor: Actor, all: Awaited<ReturnType<Sights['loadAll']>>): Sight {
    return sorted(
      all.filter(({ row }) => this.allows(actor, row)).map(({ name, row }) => ({ name, id: row.id })),
    );
  }

  /** By the rules as SQL, and by whatever else the role of the database is bound to. */
  byRules(actor: Actor): Promise<Sight> {
    const values: unknown[] = [];
    const selects = entities.map((name) => {
      const visible = this.gate.visible(actor, this.classOf(name), 'row', values.length + 1);
      values.push(...visible.values);
      return `SELECT '${name}' AS name, "row".id FROM ${this.tableOf(name)} "row" WHERE ${visible.sql}`;
    });
    return this.select(actor, selects, values);
  }

  /** By nothing but what the role of the database is bound to. */
  byRows(actor: Actor): Promise<Sight> {
    return this.select(
      actor,
      entities.map((name) => `SELECT '${name}' AS name, id FROM ${this.tableOf(name)}`),
      [],
    );
  }

  private async select(actor: Actor, selects: readonly string[], values: readonly unknown[]): Promise<Sight> {
    const text = selects.join(' UNION ALL ');
    return sorted(
      await this.unitOfWork.lookUp(actor, () => this.unitOfWork.manager.query<Seen[]>(text, [...values])),
    );
  }

  private allows(actor: Actor, row: object): boolean {
    try {
      this.gate.require(actor, 'read', row);
      return true;
    } catch (error) {
      if (error instanceof DomainError && error.failure === 'forbidden') return false;
      throw error;
    }
  }

  private metadataOf(name: string) {
    return this.dataSource.getMetadata(name);
  }

  private classOf(name: string): Entity {
    return this.metadataOf(name).target as unknown as Entity;
  }

  private tableOf(name: string): string {
    const { schema, tableName } = this.metadataOf(name);
    return `"${schema ?? 'public'}"."${tableName}"`;
  }
}
