import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { NotAudited } from '#lib/audit';
import { Requires } from '#lib/authorization';
import { CurrentActor } from '#lib/http';
import type { Actor } from '#lib/kernel';
import { CasusTable } from '../tables/casus-table.js';
import { ForMachines } from './for-machines.decorator.js';
import { ReadDefinition } from './read-definition.js';
import { TableDefinitionView } from './table-definitions.dto.js';

@ApiTags('tables')
@Controller('tables')
export class TableDefinitionsController {
  constructor(private readonly definitions: ReadDefinition) {}

  @Get(':code/definition')
  @ForMachines('Het systeem van een partner stemt zijn meldformulier af op de tafel.')
  @Requires('read-definition', CasusTable)
  @NotAudited('De inrichting van een tafel; geen gegevens over personen.')
  @ApiOkResponse({ type: TableDefinitionView })
  read(@CurrentActor() actor: Actor, @Param('code') code: string): Promise<TableDefinitionView> {
    return this.definitions.execute(actor, code);
  }
}
