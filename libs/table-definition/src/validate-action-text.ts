import type { FieldError } from '#lib/kernel';
import type { ActionKind } from './define-table.js';

/** By which a file is found elsewhere: too few characters, and of too few kinds, to tell what is in it. */
const reference = /^(?=.*\d)[a-z0-9./-]{1,40}$/i;

/** What is written in `field` of an action: a reference and nothing else where the law forbids the contents (L-21). */
export function validateActionText(kind: ActionKind | undefined, field: string, text: string): FieldError[] {
  if (kind?.referenceOnly === undefined || reference.test(text.trim())) return [];
  const message =
    `Vul alleen een kenmerk in: ten hoogste 40 letters, cijfers, streepjes, punten en schuine strepen, ` +
    `waaronder een cijfer. De inhoud hoort niet in deze casus (${kind.referenceOnly}).`;
  return [{ field, code: 'reference-only', message }];
}
