import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audited, NotAudited } from '#lib/audit';
import { Authenticated, Requires } from '#lib/authorization';
import { CurrentActor } from '#lib/http';
import type { Actor } from '#lib/kernel';
import { identityAudit } from '../identity.audit.js';
import { CasusTable } from './casus-table.js';
import { ReadTable } from './read-table.js';
import { TablePage, TablePeoplePage, TablePeopleQuery, TableView } from './tables.dto.js';

@ApiTags('tables')
@Controller('tables')
export class TablesController {
  constructor(private readonly tables: ReadTable) {}

  @Get()
  @Authenticated('Ieder ziet de tafels waaraan hij zelf zit.')
  @NotAudited('De eigen tafels van de lezer; geen gegevens over personen.')
  @ApiOkResponse({ type: TablePage })
  list(@CurrentActor() actor: Actor): Promise<TablePage> {
    return this.tables.list(actor);
  }

  @Get(':code')
  @Requires('read', CasusTable)
  @NotAudited('De inrichting van een tafel; geen gegevens over personen.')
  @ApiOkResponse({ type: TableView })
  read(@CurrentActor() actor: Actor, @Param('code') code: string): Promise<TableView> {
    return this.tables.one(actor, code);
  }

  @Get(':code/people')
  @Requires('read-people', CasusTable)
  @Audited(identityAudit.peopleListed)
  @ApiOkResponse({ type: TablePeoplePage })
  people(
    @CurrentActor() actor: Actor,
    @Param('code') code: string,
    @Query() query: TablePeopleQuery,
  ): Promise<TablePeoplePage> {
    return this.tables.people(actor, code, query);
  }
}
