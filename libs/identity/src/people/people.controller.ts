import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audited } from '#lib/audit';
import { Requires } from '#lib/authorization';
import { CurrentActor, IfMatch, RunsEachTime } from '#lib/http';
import type { Actor } from '#lib/kernel';
import { registerAudit } from '../register.audit.js';
import { RegisteredId, RegisteredVersion } from '../register.dto.js';
import { ChangePerson } from './change-person.js';
import {
  ChangePersonDto,
  PersonListQuery,
  PersonPage,
  PersonView,
  RegisterPersonDto,
  SearchPeopleDto,
} from './person.dto.js';
import { Person } from './person.js';
import { PersonList } from './person-list.query.js';
import { ReadPerson } from './read-person.js';
import { RegisterPerson } from './register-person.js';

@ApiTags('people')
@Controller('people')
export class PeopleController {
  constructor(
    private readonly list: PersonList,
    private readonly readPerson: ReadPerson,
    private readonly register: RegisterPerson,
    private readonly changePerson: ChangePerson,
  ) {}

  @Get()
  @Requires('read', Person)
  @Audited(registerAudit.peopleSearched)
  @ApiOkResponse({ type: PersonPage })
  index(@CurrentActor() actor: Actor, @Query() query: PersonListQuery): Promise<PersonPage> {
    return this.list.execute(actor, query);
  }

  /** A name in the body: addresses end up in the logs of others. */
  @Post('search')
  @HttpCode(200)
  @RunsEachTime('Het antwoord noemt personen en wordt niet bewaard.')
  @Requires('read', Person)
  @Audited(registerAudit.peopleSearched)
  @ApiOkResponse({ type: PersonPage })
  search(@CurrentActor() actor: Actor, @Body() query: SearchPeopleDto): Promise<PersonPage> {
    return this.list.execute(actor, query);
  }

  @Post()
  @Requires('register', Person)
  @Audited(registerAudit.personRegistered)
  @ApiCreatedResponse({ type: RegisteredId })
  create(@CurrentActor() actor: Actor, @Body() input: RegisterPersonDto): Promise<RegisteredId> {
    return this.register.execute(actor, input);
  }

  @Get(':id')
  @Requires('read', Person)
  @Audited(registerAudit.personRead)
  @ApiOkResponse({ type: PersonView })
  read(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<PersonView> {
    return this.readPerson.execute(actor, id);
  }

  @Patch(':id')
  @Requires('change', Person)
  @Audited(registerAudit.personChanged)
  @ApiOkResponse({ type: RegisteredVersion })
  change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() input: ChangePersonDto,
  ): Promise<RegisteredVersion> {
    return this.changePerson.execute(actor, id, version, input);
  }
}
