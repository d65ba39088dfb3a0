import { type DynamicModule, Module } from '@nestjs/common';
import { AuditModule } from '#lib/audit';
import { AuthorizationModule } from '#lib/authorization';
import { QueueModule } from '#lib/queue';
import { TableCatalogueModule } from '#lib/table-definition';
import { AccountsController } from './accounts/accounts.controller.js';
import { ActivatePerson } from './accounts/activate-person.js';
import { CreateAdministrator } from './accounts/create-administrator.js';
import { DeactivatePerson } from './accounts/deactivate-person.js';
import { HandOver } from './accounts/hand-over.js';
import { IssuePassword } from './accounts/issue-password.js';
import { ReadObligations } from './accounts/read-obligations.js';
import { IdentityModule } from './identity.module.js';
import { EndMachineClient } from './machines/end-machine-client.js';
import { MachineClientList } from './machines/machine-client-list.query.js';
import { MachineClientsController } from './machines/machine-clients.controller.js';
import { RegisterMachineClient } from './machines/register-machine-client.js';
import { ChangeMembership } from './memberships/change-membership.js';
import { EndMembership } from './memberships/end-membership.js';
import { GiveMembership } from './memberships/give-membership.js';
import { MembershipsController } from './memberships/memberships.controller.js';
import { SeatEndings } from './memberships/seat-endings.js';
import { SeatRules } from './memberships/seat-rules.js';
import { Seats } from './memberships/seats.query.js';
import { ChangeOrganisation } from './organisations/change-organisation.js';
import { EndCovenant } from './organisations/end-covenant.js';
import { OrganisationList } from './organisations/organisation-list.query.js';
import { OrganisationsController } from './organisations/organisations.controller.js';
import { ReadOrganisation } from './organisations/read-organisation.js';
import { RegisterOrganisation } from './organisations/register-organisation.js';
import { SignCovenant } from './organisations/sign-covenant.js';
import { Administrators } from './people/administrators.js';
import { ChangePerson } from './people/change-person.js';
import { EndScreening } from './people/end-screening.js';
import { PeopleController } from './people/people.controller.js';
import { PersonList } from './people/person-list.query.js';
import { ReadPerson } from './people/read-person.js';
import { RecordScreening } from './people/record-screening.js';
import { RegisterPerson } from './people/register-person.js';
import { ScreeningsController } from './people/screenings.controller.js';
import { AnnounceOverdue } from './rights-review/announce-overdue.js';
import { DecideLine } from './rights-review/decide-line.js';
import { OpenRightsReviews } from './rights-review/open-rights-reviews.js';
import { ReadRightsReview } from './rights-review/read-rights-review.js';
import { ReviewDue } from './rights-review/review-due.query.js';
import { ReviewLines } from './rights-review/review-lines.js';
import { RightsReviewList } from './rights-review/rights-review-list.query.js';
import { RightsReviewsController } from './rights-review/rights-reviews.controller.js';
import { WithdrawRight } from './rights-review/withdraw-right.js';
import { ResealSecondFactors } from './second-factor/reseal-second-factors.js';
import { SecretSeal } from './second-factor/secret-seal.js';
import { RegisterTable } from './tables/register-table.js';
import { AdministerTables } from './tables/administer-tables.js';
import { RegisterTablesController } from './tables/register-tables.controller.js';
import { AttentionController } from './attention/attention.controller.js';
import { AttentionList } from './attention/attention-list.query.js';
import { AnnounceExpiring } from './watch/announce-expiring.js';
import { ExpiringThings } from './watch/expiring.query.js';
import { RegisterReceivers } from './watch/register-receivers.js';
import { RegisterWatch, RegisterWatchOptions } from './watch/register-watch.js';
import { WatchLock } from './watch/watch-lock.js';

const organisations = [
  ChangeOrganisation,
  EndCovenant,
  OrganisationList,
  ReadOrganisation,
  RegisterOrganisation,
  SignCovenant,
];
const people = [
  Administrators,
  ChangePerson,
  EndScreening,
  PersonList,
  ReadPerson,
  RecordScreening,
  RegisterPerson,
];
const memberships = [ChangeMembership, EndMembership, GiveMembership, SeatEndings, SeatRules, Seats];
const machines = [EndMachineClient, MachineClientList, RegisterMachineClient];
const accounts = [ActivatePerson, DeactivatePerson, HandOver, IssuePassword, ReadObligations];
const opening = [OpenRightsReviews, RegisterReceivers, ReviewDue, ReviewLines, WatchLock];
const reviews = [...opening, DecideLine, ReadRightsReview, RightsReviewList, WithdrawRight];

/** Administration of organisations, people and tables over HTTP. */
@Module({
  imports: [IdentityModule, AuditModule, AuthorizationModule, QueueModule, TableCatalogueModule],
  controllers: [
    AccountsController,
    AttentionController,
    MachineClientsController,
    MembershipsController,
    OrganisationsController,
    PeopleController,
    RegisterTablesController,
    RightsReviewsController,
    ScreeningsController,
  ],
  providers: [
    ...organisations,
    ...people,
    ...memberships,
    ...accounts,
    ...reviews,
    ...machines,
    AttentionList,
    RegisterTable,
    AdministerTables,
  ],
})
export class RegisterModule {}

/** Looks at the register every hour: what ends soon, which reviews are due. For the worker process. */
@Module({})
export class RegisterWatchModule {
  static forRoot(options = new RegisterWatchOptions()): DynamicModule {
    return {
      module: RegisterWatchModule,
      imports: [IdentityModule, AuditModule, AuthorizationModule, QueueModule],
      providers: [
        { provide: RegisterWatchOptions, useValue: options },
        ...[...opening, AnnounceExpiring, AnnounceOverdue, ExpiringThings, RegisterWatch],
      ],
    };
  }
}

/** For the command that seals second factors with a new key. */
@Module({})
export class SecondFactorKeysModule {
  static with(keys: readonly string[]): DynamicModule {
    return {
      module: SecondFactorKeysModule,
      imports: [AuditModule],
      providers: [ResealSecondFactors, { provide: SecretSeal, useValue: new SecretSeal(keys) }],
    };
  }
}

/** For the command that makes an administrator. */
@Module({ imports: [IdentityModule, AuditModule], providers: [CreateAdministrator] })
export class AdministratorModule {}
