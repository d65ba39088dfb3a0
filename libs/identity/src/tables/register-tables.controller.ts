import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audited, NotAudited } from '#lib/audit';
import { Requires } from '#lib/authorization';
import { CurrentActor, IfMatch, PageQuery } from '#lib/http';
import type { Actor } from '#lib/kernel';
import { registerAudit } from '../register.audit.js';
import { RegisteredId, RegisteredVersion } from '../register.dto.js';
import { CasusTable } from './casus-table.js';
import { RegisterTable } from './register-table.js';
import { ChangeTableDto, RegisterTableDto, RegisterTablePage } from './register-table.dto.js';
import { AdministerTables } from './administer-tables.js';

@ApiTags('tables')
@Controller('register/tables')
export class RegisterTablesController {
  constructor(
    private readonly tables: AdministerTables,
    private readonly register: RegisterTable,
  ) {}

  @Get()
  @Requires('administer', CasusTable)
  @NotAudited('De tafels zelf; geen gegevens over personen.')
  @ApiOkResponse({ type: RegisterTablePage })
  index(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<RegisterTablePage> {
    return this.tables.list(actor, query);
  }

  @Post()
  @Requires('administer', CasusTable)
  @Audited(registerAudit.tableRegistered)
  @ApiCreatedResponse({ type: RegisteredId })
  create(@CurrentActor() actor: Actor, @Body() input: RegisterTableDto): Promise<RegisteredId> {
    return this.register.execute(actor, input);
  }

  @Patch(':id')
  @Requires('administer', CasusTable)
  @Audited(registerAudit.tableChanged)
  @ApiOkResponse({ type: RegisteredVersion })
  change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() input: ChangeTableDto,
  ): Promise<RegisteredVersion> {
    return this.tables.change(actor, id, version, input);
  }
}
