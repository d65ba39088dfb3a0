import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActorDirectory, AuditModule } from '#lib/audit';
import { AuthorizationModule, PolicyModule } from '#lib/authorization';
import { TableCatalogueModule } from '#lib/table-definition';
import { identityPolicy } from './identity.policy.js';
import { Organisation } from './organisations/organisation.js';
import { OrganisationNames } from './organisations/organisation-names.query.js';
import { ActorFactory } from './people/actor-factory.js';
import { Person } from './people/person.js';
import { PersonNames } from './people/person-names.query.js';
import { Authenticator } from './sessions/authenticator.js';
import { AuthenticationGuard } from './sessions/authentication.guard.js';
import { SessionController } from './sessions/session.controller.js';
import { SessionLimits } from './sessions/session.js';
import { SessionViewQuery } from './sessions/session-view.query.js';
import { Sessions } from './sessions/sessions.js';
import { SignIn } from './sessions/sign-in.js';
import { SignInAttempts } from './sessions/sign-in-attempts.js';
import { SignOut } from './sessions/sign-out.js';
import { CasusTable } from './tables/casus-table.js';
import { Covenant } from './tables/covenant.js';
import { Membership } from './tables/membership.js';
import { ReadTable } from './tables/read-table.js';
import { TableDirectory } from './tables/table-directory.query.js';
import { TablesController } from './tables/tables.controller.js';

/** Organisations, people, tables and memberships: what other libraries ask identity for. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Organisation, Person, CasusTable, Covenant, Membership]),
    AuditModule,
    PolicyModule.of(identityPolicy, { table: CasusTable }),
    TableCatalogueModule,
  ],
  providers: [
    ActorFactory,
    OrganisationNames,
    PersonNames,
    TableDirectory,
    { provide: ActorDirectory, useExisting: PersonNames },
  ],
  exports: [ActorDirectory, ActorFactory, OrganisationNames, PersonNames, TableDirectory],
})
export class IdentityModule {}

/** Signing in over HTTP; only the processes that serve requests have it. */
@Module({})
export class SessionsModule {
  static forRoot(limits: SessionLimits): DynamicModule {
    return {
      module: SessionsModule,
      imports: [IdentityModule, AuditModule, AuthorizationModule, TableCatalogueModule],
      controllers: [SessionController, TablesController],
      providers: [
        { provide: SessionLimits, useValue: limits },
        { provide: APP_GUARD, useClass: AuthenticationGuard },
        Sessions,
        SignIn,
        SignInAttempts,
        SignOut,
        Authenticator,
        SessionViewQuery,
        ReadTable,
      ],
    };
  }
}
