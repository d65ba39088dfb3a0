import type { Option } from '../../ui/select-field.js';

/** Every kind of event; one that was chosen stays to be seen, also when this version no longer knows it. */
export function auditActions(kinds: readonly Option[], chosen: string | undefined): readonly Option[] {
  if (!chosen || kinds.some(({ code }) => code === chosen)) return kinds;
  return [{ code: chosen, label: chosen }, ...kinds];
}
