import { DomainError } from '#lib/kernel';

/** A declaration is made on a day that has come. */
export function assertDeclaredBy(today: string, declaredOn: string | null | undefined): void {
  if (!declaredOn || declaredOn <= today) return;
  throw DomainError.invalid('noCommercialDutiesDeclaredOn', 'in-future', 'Deze dag ligt in de toekomst.');
}
