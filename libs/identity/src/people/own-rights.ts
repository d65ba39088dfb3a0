import { type Actor, DomainError } from '#lib/kernel';

/** Four eyes: nobody gives or takes rights of their own (BIO2 5.18, L-24). */
export function assertNotOwn(actor: Actor, personId: string): void {
  if (actor.personId !== personId) return;
  throw DomainError.ruleBroken(
    'own-rights',
    'Uw eigen rechten kunt u niet wijzigen. Vraag het een andere beheerder.',
  );
}
