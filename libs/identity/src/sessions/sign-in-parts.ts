import type { Provider, Type } from '@nestjs/common';
import { AccountController } from '../own-account/account.controller.js';
import { AccountQuery } from '../own-account/account.query.js';
import { OwnSessions } from '../own-account/own-sessions.js';
import { BreachedPasswords } from '../local-accounts/breached-passwords.js';
import { ChangePassword } from '../local-accounts/change-password.js';
import { OwnAccounts } from '../local-accounts/own-account.js';
import { OwnProof } from '../local-accounts/own-proof.js';
import { MachineClients } from '../machines/machine-clients.js';
import { MachineTokens } from '../machines/machine-tokens.js';
import { ReadDefinition } from '../machines/read-definition.js';
import { TableDefinitionsController } from '../machines/table-definitions.controller.js';
import { ExternalIdentities } from '../openid/external-identities.js';
import { OpenIdController } from '../openid/openid.controller.js';
import { OpenIdAttempts } from '../openid/openid-attempts.js';
import { OpenIdProvider } from '../openid/openid-provider.js';
import { OpenIdSignIn } from '../openid/openid-sign-in.js';
import { HalfSessions } from '../second-factor/half-sessions.js';
import { OwnSecondFactor } from '../second-factor/own-second-factor.js';
import { RecoveryCodes } from '../second-factor/recovery-codes.js';
import { SecondFactorController } from '../second-factor/second-factor.controller.js';
import { SecondFactors } from '../second-factor/second-factors.js';
import { SecretSeal } from '../second-factor/secret-seal.js';
import { SignInWithSecondFactor } from '../second-factor/sign-in-with-second-factor.js';
import { EndSessions } from '../sign-in-support/end-sessions.js';
import { LinkIdentity } from '../sign-in-support/link-identity.js';
import { ResetSecondFactor } from '../sign-in-support/reset-second-factor.js';
import { SignInSupportController } from '../sign-in-support/sign-in-support.controller.js';
import { AcceptStatement } from '../statement/accept-statement.js';
import { StatementController } from '../statement/statement.controller.js';
import { Authenticator } from './authenticator.js';
import { SessionController } from './session.controller.js';
import { SessionLimits } from './session.js';
import { SessionViewQuery } from './session-view.query.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in.js';
import { SignInAttempts } from './sign-in-attempts.js';
import { SignInOptions } from './sign-in-options.js';
import { SignOut } from './sign-out.js';
import { SurplusSessions } from './surplus-sessions.js';

/** Everything that signing in is made of, for the module that offers it. */
export const signInControllers: Type[] = [
  SessionController,
  OpenIdController,
  AccountController,
  SecondFactorController,
  StatementController,
  TableDefinitionsController,
  SignInSupportController,
];

export function signInProviders(limits: SessionLimits, options: SignInOptions): Provider[] {
  return [
    { provide: SessionLimits, useValue: limits },
    { provide: SignInOptions, useValue: options },
    { provide: SecretSeal, useValue: new SecretSeal(options.secondFactorKeys) },
    ...[Sessions, SurplusSessions, SignIn, SignInAttempts, SignOut, Authenticator, SessionViewQuery],
    ...[OwnAccounts, OwnProof, BreachedPasswords, ChangePassword, AccountQuery, OwnSessions, AcceptStatement],
    ...[HalfSessions, SecondFactors, RecoveryCodes, OwnSecondFactor, SignInWithSecondFactor],
    ...[
      OpenIdAttempts,
      OpenIdProvider,
      OpenIdSignIn,
      ExternalIdentities,
      LinkIdentity,
      ResetSecondFactor,
      EndSessions,
    ],
    ...[MachineClients, MachineTokens, ReadDefinition],
  ];
}
