import type { Actor } from '#lib/kernel';

/**
 * The contact person decides about colleagues; about the contact person, and where there is none, an administrator.
 * Nobody about themselves (four eyes).
 */
export function mayDecide(actor: Actor, contactPersonId: string | null, personId: string): boolean {
  if (actor.personId === null || actor.personId === personId) return false;
  if (actor.personId === contactPersonId) return true;
  const unattended = contactPersonId === null || contactPersonId === personId;
  return unattended && actor.duties.includes('administrator');
}
