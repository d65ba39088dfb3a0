import { type ActiveMembership, DomainError, type Duty } from '#lib/kernel';
import type { SignInMethod } from './session.js';
import type { SecondFactorFor } from './sign-in-options.js';

/** What somebody who is signed in must still do before they get to work, in this order. */
const pendingSteps = ['password', 'statement', 'second-factor'] as const;
export type PendingStep = (typeof pendingSteps)[number];

export interface SignInFacts {
  readonly method: SignInMethod;
  readonly hasInitialPassword: boolean;
  readonly hasSecondFactor: boolean;
  readonly hasAcceptedStatement: boolean;
  readonly memberships: readonly ActiveMembership[];
  readonly duties: readonly Duty[];
}

/** Special rights: who leads a table or has a duty (BIO2 8.02). */
function isPrivileged({ memberships, duties }: Pick<SignInFacts, 'memberships' | 'duties'>): boolean {
  const leads = memberships.some(({ role }) => role === 'chair' || role === 'process-coordinator');
  return leads || duties.length > 0;
}

/** Whether somebody may not do without a second factor here. */
export function needsSecondFactor(
  person: Pick<SignInFacts, 'memberships' | 'duties'>,
  secondFactorFor: SecondFactorFor,
): boolean {
  return secondFactorFor === 'everybody' || (secondFactorFor === 'privileged' && isPrivileged(person));
}

/** At an OpenID provider the second factor is the provider's, by the assurance that we ask of it. */
export function pendingFor(facts: SignInFacts, secondFactorFor: SecondFactorFor): PendingStep[] {
  const lacks: Record<PendingStep, boolean> = {
    password: facts.hasInitialPassword && facts.method !== 'openid',
    statement: !facts.hasAcceptedStatement,
    'second-factor':
      facts.method === 'password' && !facts.hasSecondFactor && needsSecondFactor(facts, secondFactorFor),
  };
  return pendingSteps.filter((step) => lacks[step]);
}

const refusals: Record<PendingStep, DomainError> = {
  password: new DomainError('forbidden', 'password-change-required', 'Kies eerst een eigen wachtwoord.'),
  statement: new DomainError('forbidden', 'statement-required', 'Lees en aanvaard eerst de geheimhouding.'),
  'second-factor': new DomainError(
    'forbidden',
    'second-factor-enrolment-required',
    'Stel eerst een tweede factor in: dat is hier nodig om te werken.',
  ),
};

/** Throws what must be done first, if anything. */
export function assertNothingPending([first]: readonly PendingStep[]): void {
  if (first) throw refusals[first];
}
