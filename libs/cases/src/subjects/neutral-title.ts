import { DomainError } from '#lib/kernel';

/** Words of fewer letters are particles (van, der, el) and initials, which are in any title. */
const shortest = 4;

/**
 * A title is read in lists and by who may not know whom a case is about: it may hold no word of a person's name. Capitals
 * and accents make no difference. `field` is where the name or the title came in.
 */
export function assertNeutralTitle(title: string, names: readonly string[], field: string): void {
  const inTitle = new Set(wordsOf(title));
  if (names.flatMap(wordsOf).some((word) => word.length >= shortest && inTitle.has(word))) {
    throw DomainError.ruleBroken(
      'title-names-person',
      'In de titel staat een naam van een persoon over wie deze casus gaat. Geef de casus een titel zonder namen.',
      field,
    );
  }
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/\P{L}+/u);
}
