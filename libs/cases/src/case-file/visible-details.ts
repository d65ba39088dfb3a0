import { caseFields, type TableDefinition, trackOf } from '#lib/table-definition';

/** The own fields of a case that a reader with these `read:<track>` actions may see. */
export function visibleDetails(
  definition: TableDefinition,
  details: Readonly<Record<string, unknown>>,
  allowed: readonly string[],
): Record<string, unknown> {
  const hidden = caseFields(definition.details)
    .filter(({ line }) => trackOf(line) !== 'shared' && !allowed.includes(`read:${trackOf(line)}`))
    .map(({ name }) => name);
  return Object.fromEntries(Object.entries(details).filter(([name]) => !hidden.includes(name)));
}
