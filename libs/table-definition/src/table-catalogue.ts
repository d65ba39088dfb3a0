import { DomainError } from '#lib/kernel';
import { definitionProblems } from './check-definition.js';
import type { TableDefinition } from './define-table.js';

/** The kinds of casustafel this application knows. Each kind registers itself; a wrong one stops the boot. */
export class TableCatalogue {
  private readonly definitions = new Map<string, TableDefinition>();

  /** Throws an `Error` that names the kind and everything that is wrong with it. */
  register(definition: TableDefinition): void {
    const clash = this.all().find(
      ({ kind, prefix }) => kind === definition.kind || prefix === definition.prefix,
    );
    const problems = definitionProblems(definition);
    if (clash !== undefined) problems.push(`kind or prefix is already taken by "${clash.kind}"`);
    if (problems.length > 0) {
      throw new Error(`The definition of casustafel "${definition.kind}" is wrong: ${problems.join('; ')}.`);
    }
    this.definitions.set(definition.kind, definition);
  }

  /** Throws `DomainError` `unavailable` (`table-kind-unknown`) for a kind that no module registered. */
  get(kind: string): TableDefinition {
    const definition = this.definitions.get(kind);
    if (definition !== undefined) return definition;
    const message = `De soort casustafel "${kind}" is in deze installatie niet beschikbaar.`;
    throw new DomainError('unavailable', 'table-kind-unknown', message);
  }

  /** In order of registration. */
  all(): readonly TableDefinition[] {
    return [...this.definitions.values()];
  }
}
