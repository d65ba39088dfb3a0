export { CreateAdministrator } from './accounts/create-administrator.js';
export type { NewAdministrator } from './accounts/create-administrator.js';
export { PersonObligations } from './accounts/person-obligations.js';
export type { Obligation, ObligationHolder } from './accounts/person-obligations.js';
export { IdentityModule, SessionsModule } from './identity.module.js';
export {
  AdministratorModule,
  RegisterModule,
  RegisterWatchModule,
  SecondFactorKeysModule,
} from './register.module.js';
export { ResealSecondFactors } from './second-factor/reseal-second-factors.js';
export { RegisterWatchOptions } from './watch/register-watch.js';
export { Organisation } from './organisations/organisation.js';
export { OrganisationNames } from './organisations/organisation-names.query.js';
export { FormerMailAddresses } from './account-news/former-mail-addresses.js';
export { ActorFactory } from './people/actor-factory.js';
export { MailAddresses } from './people/mail-addresses.query.js';
export { Person } from './people/person.js';
export { DutyHolders } from './people/duty-holders.query.js';
export type { PersonName } from './people/person-names.query.js';
export { PersonNames } from './people/person-names.query.js';
export { Screening } from './people/screening.js';
export { StatementAcceptance } from './people/statement-acceptance.js';
export { hashPassword } from './local-accounts/password.js';
export { OpenIdOptions } from './openid/openid-options.js';
export { SessionLasts } from './sessions/session-lasts.js';
export { SessionLimits } from './sessions/session.js';
export { SignInOptions } from './sessions/sign-in-options.js';
export { CasusTable } from './tables/casus-table.js';
export { Covenant } from './tables/covenant.js';
export { Membership } from './tables/membership.js';
export { TableDirectory } from './tables/table-directory.query.js';
export type { Seat } from './tables/table-directory.query.js';
