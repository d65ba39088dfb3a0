import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audited } from '#lib/audit';
import { Requires } from '#lib/authorization';
import { CurrentActor, IfMatch } from '#lib/http';
import type { Actor } from '#lib/kernel';
import { registerAudit } from '../register.audit.js';
import { RegisteredId, RegisteredVersion } from '../register.dto.js';
import { ChangeOrganisation } from './change-organisation.js';
import { EndCovenant } from './end-covenant.js';
import {
  ChangeOrganisationDto,
  OrganisationListQuery,
  OrganisationPage,
  OrganisationView,
  RegisterOrganisationDto,
  SignCovenantDto,
} from './organisation.dto.js';
import { Organisation } from './organisation.js';
import { OrganisationList } from './organisation-list.query.js';
import { ReadOrganisation } from './read-organisation.js';
import { RegisterOrganisation } from './register-organisation.js';
import { SignCovenant } from './sign-covenant.js';

@ApiTags('organisations')
@Controller('organisations')
export class OrganisationsController {
  constructor(
    private readonly list: OrganisationList,
    private readonly readOrganisation: ReadOrganisation,
    private readonly register: RegisterOrganisation,
    private readonly changeOrganisation: ChangeOrganisation,
    private readonly signCovenant: SignCovenant,
    private readonly endCovenant: EndCovenant,
  ) {}

  @Get()
  @Requires('read', Organisation)
  @Audited(registerAudit.organisationsListed)
  @ApiOkResponse({ type: OrganisationPage })
  index(@CurrentActor() actor: Actor, @Query() query: OrganisationListQuery): Promise<OrganisationPage> {
    return this.list.execute(actor, query);
  }

  @Post()
  @Requires('register', Organisation)
  @Audited(registerAudit.organisationRegistered)
  @ApiCreatedResponse({ type: RegisteredId })
  create(@CurrentActor() actor: Actor, @Body() input: RegisterOrganisationDto): Promise<RegisteredId> {
    return this.register.execute(actor, input);
  }

  @Get(':id')
  @Requires('read', Organisation)
  @Audited(registerAudit.organisationRead)
  @ApiOkResponse({ type: OrganisationView })
  read(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<OrganisationView> {
    return this.readOrganisation.execute(actor, id);
  }

  @Patch(':id')
  @Requires('change', Organisation)
  @Audited(registerAudit.organisationChanged)
  @ApiOkResponse({ type: RegisteredVersion })
  change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() input: ChangeOrganisationDto,
  ): Promise<RegisteredVersion> {
    return this.changeOrganisation.execute(actor, id, version, input);
  }

  @Post(':id/covenants')
  @Requires('change', Organisation)
  @Audited(registerAudit.covenantSigned)
  @ApiCreatedResponse({ type: RegisteredId })
  sign(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() input: SignCovenantDto,
  ): Promise<RegisteredId> {
    return this.signCovenant.execute(actor, id, input);
  }

  @Delete(':id/covenants/:covenantId')
  @HttpCode(204)
  @Requires('change', Organisation)
  @Audited(registerAudit.covenantEnded)
  @ApiNoContentResponse()
  end(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('covenantId') covenantId: string,
  ): Promise<void> {
    return this.endCovenant.execute(actor, id, covenantId);
  }
}
