import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audited, NotAudited } from '#lib/audit';
import { Requires } from '#lib/authorization';
import { CurrentActor, PageQuery } from '#lib/http';
import type { Actor } from '#lib/kernel';
import { registerAudit } from '../register.audit.js';
import { RegisteredId } from '../register.dto.js';
import { EndMachineClient } from './end-machine-client.js';
import { MachineClient } from './machine-client.js';
import { MachineClientPage, RegisterMachineClientDto } from './machine-client.dto.js';
import { MachineClientList } from './machine-client-list.query.js';
import { RegisterMachineClient } from './register-machine-client.js';

@ApiTags('machine-clients')
@Controller('machine-clients')
export class MachineClientsController {
  constructor(
    private readonly list: MachineClientList,
    private readonly register: RegisterMachineClient,
    private readonly endClient: EndMachineClient,
  ) {}

  @Get()
  @Requires('read', MachineClient)
  @NotAudited('Systemen en hun openbare sleutels; geen gegevens over personen.')
  @ApiOkResponse({ type: MachineClientPage })
  index(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<MachineClientPage> {
    return this.list.execute(actor, query);
  }

  @Post()
  @Requires('register', MachineClient)
  @Audited(registerAudit.machineClientRegistered)
  @ApiCreatedResponse({ type: RegisteredId })
  create(@CurrentActor() actor: Actor, @Body() input: RegisterMachineClientDto): Promise<RegisteredId> {
    return this.register.execute(actor, input);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('end', MachineClient)
  @Audited(registerAudit.machineClientEnded)
  @ApiNoContentResponse()
  end(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.endClient.execute(actor, id);
  }
}
