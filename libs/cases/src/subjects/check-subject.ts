import type { FieldError } from '#lib/kernel';
import type { TableDefinition } from '#lib/table-definition';

/** Errors of a subject against what its table knows: kind, and role for persons. `path` such as `subjects[0].`. */
export function checkSubject(
  definition: TableDefinition,
  subject: { kind: string; role?: string | null | undefined },
  path = '',
): FieldError[] {
  const errors: FieldError[] = [];
  if (!definition.subjectKinds.some((kind) => kind === subject.kind)) {
    errors.push({
      field: `${path}kind`,
      code: 'unknown',
      message: 'Dit soort betrokkene kent deze tafel niet.',
    });
  }
  if (subject.role && !definition.personRoles.some((role) => role.code === subject.role)) {
    errors.push({ field: `${path}role`, code: 'unknown', message: 'Deze rol kent deze tafel niet.' });
  } else if (subject.role && subject.kind !== 'person') {
    errors.push({ field: `${path}role`, code: 'persons-only', message: 'Alleen een persoon heeft een rol.' });
  }
  return errors;
}
