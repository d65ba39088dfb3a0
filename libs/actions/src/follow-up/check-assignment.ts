import type { FieldError } from '#lib/kernel';
import {
  type ActionKind,
  actionKind,
  assertWithinTerm,
  type TableDefinition,
  validateActionText,
} from '#lib/table-definition';
import type { AssignActionDto } from './action.dto.js';

/** What does not fit the table. Throws `rule-broken` for a measure beyond its legal term, when all else is well. */
export function checkAssignment(
  definition: TableDefinition,
  input: AssignActionDto,
  today: string,
): FieldError[] {
  const kind = actionKind(definition, input.kind);
  const errors = [
    ...validateActionText(kind, 'description', input.description),
    ...lineErrors(definition, kind, input),
    ...measureErrors(kind, input),
  ];
  if (!kind)
    errors.push({ field: 'kind', code: 'unknown', message: 'Dit soort actie kent deze tafel niet.' });
  if (input.barrier && !definition.barriers?.items.some(({ code }) => code === input.barrier)) {
    errors.push({ field: 'barrier', code: 'unknown', message: 'Deze barrière kent deze tafel niet.' });
  }
  if (input.dueOn < today) {
    errors.push({ field: 'dueOn', code: 'in-past', message: 'Kies vandaag of een latere dag.' });
  }
  const { startsOn, endsOn, extensions = 0 } = input;
  if (errors.length === 0 && kind?.term && startsOn && endsOn) {
    assertWithinTerm(kind.term, { startsOn, endsOn, extensions });
  }
  return errors;
}

function lineErrors(
  { actionLines = [] }: TableDefinition,
  kind: ActionKind | undefined,
  { line }: AssignActionDto,
): FieldError[] {
  const field = 'line';
  if (line && !actionLines.some(({ code }) => code === line)) {
    return [{ field, code: 'unknown', message: 'Deze actielijn kent deze tafel niet.' }];
  }
  if (line && kind?.line && kind.line !== line) {
    return [{ field, code: 'other-line', message: 'Dit soort actie hoort bij een andere actielijn.' }];
  }
  if (actionLines.length > 0 && !line && !kind?.line) {
    return [{ field, code: 'required', message: 'Kies een actielijn.' }];
  }
  return [];
}

/** A measure with a legal term says from when until when it runs; nothing else does. */
function measureErrors(kind: ActionKind | undefined, input: AssignActionDto): FieldError[] {
  const { startsOn, endsOn } = input;
  if (!kind?.term) {
    return (['startsOn', 'endsOn', 'extensions'] as const)
      .filter((field) => input[field] !== undefined)
      .map((field) => ({ field, code: 'not-applicable', message: 'Dit soort actie heeft geen looptijd.' }));
  }
  if (startsOn && endsOn && endsOn < startsOn) {
    return [{ field: 'endsOn', code: 'before-start', message: 'Het einde ligt voor het begin.' }];
  }
  return (['startsOn', 'endsOn'] as const)
    .filter((field) => input[field] === undefined)
    .map((field) => ({ field, code: 'required', message: 'Vul in van wanneer tot wanneer dit loopt.' }));
}
