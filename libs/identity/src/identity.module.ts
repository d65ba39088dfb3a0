import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActorDirectory, AuditModule } from '#lib/audit';
import { AuthorizationModule, PolicyModule } from '#lib/authorization';
import { QueueModule } from '#lib/queue';
import { TableCatalogueModule } from '#lib/table-definition';
import { Account } from './account-news/account.js';
import { AccountNews } from './account-news/account-news.js';
import { FormerMailAddresses } from './account-news/former-mail-addresses.js';
import { PersonObligations } from './accounts/person-obligations.js';
import { identityPolicy } from './identity.policy.js';
import { MachineClient } from './machines/machine-client.js';
import { Organisation } from './organisations/organisation.js';
import { OrganisationNames } from './organisations/organisation-names.query.js';
import { ActorFactory } from './people/actor-factory.js';
import { Person } from './people/person.js';
import { DutyHolders } from './people/duty-holders.query.js';
import { MailAddresses } from './people/mail-addresses.query.js';
import { PersonNames } from './people/person-names.query.js';
import { Screening } from './people/screening.js';
import { StatementAcceptance } from './people/statement-acceptance.js';
import { AuthenticationGuard } from './sessions/authentication.guard.js';
import { RightsReview } from './rights-review/rights-review.js';
import { InitialPasswords } from './local-accounts/initial-passwords.js';
import { SessionLimits } from './sessions/session.js';
import { SessionEndings } from './sessions/session-endings.js';
import { SignInOptions } from './sessions/sign-in-options.js';
import { signInControllers, signInProviders } from './sessions/sign-in-parts.js';
import { CasusTable } from './tables/casus-table.js';
import { Covenant } from './tables/covenant.js';
import { Membership } from './tables/membership.js';
import { ReadTable } from './tables/read-table.js';
import { TableDirectory } from './tables/table-directory.query.js';
import { TablesController } from './tables/tables.controller.js';

/** Organisations, people, tables and memberships: what other libraries ask identity for. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      Organisation,
      Person,
      Screening,
      StatementAcceptance,
      CasusTable,
      Covenant,
      Membership,
      RightsReview,
      MachineClient,
      Account,
    ]),
    AuditModule,
    PolicyModule.of(identityPolicy, {
      ...{ table: CasusTable, organisation: Organisation, person: Person },
      'rights-review': RightsReview,
      'machine-client': MachineClient,
      account: Account,
    }),
    QueueModule,
    TableCatalogueModule,
  ],
  providers: [
    AccountNews,
    ActorFactory,
    FormerMailAddresses,
    InitialPasswords,
    SessionEndings,
    DutyHolders,
    OrganisationNames,
    MailAddresses,
    PersonNames,
    PersonObligations,
    TableDirectory,
    { provide: ActorDirectory, useExisting: PersonNames },
  ],
  exports: [
    ActorDirectory,
    AccountNews,
    ActorFactory,
    FormerMailAddresses,
    InitialPasswords,
    SessionEndings,
    DutyHolders,
    OrganisationNames,
    MailAddresses,
    PersonNames,
    PersonObligations,
    TableDirectory,
  ],
})
export class IdentityModule {}

/** Signing in over HTTP; only the processes that serve requests have it. */
@Module({})
export class SessionsModule {
  static forRoot(limits: SessionLimits, options = new SignInOptions()): DynamicModule {
    return {
      module: SessionsModule,
      imports: [IdentityModule, AuditModule, AuthorizationModule, TableCatalogueModule],
      controllers: [...signInControllers, TablesController],
      providers: [
        ...signInProviders(limits, options),
        { provide: APP_GUARD, useClass: AuthenticationGuard },
        ReadTable,
      ],
    };
  }
}
