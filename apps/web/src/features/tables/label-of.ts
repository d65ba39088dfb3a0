import type { Coded } from '../../api/table-description.js';

/** The words for a code; the code itself when a definition no longer knows it. */
export function labelOf(choices: readonly Coded[], code: string): string {
  return choices.find((choice) => choice.code === code)?.label ?? code;
}

/** `casus` → `Casus`. */
export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
