import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Audited } from '#lib/audit';
import { Requires } from '#lib/authorization';
import { CurrentActor } from '#lib/http';
import type { Actor } from '#lib/kernel';
import { AccessRequest } from '../access-requests/access-request.js';
import { caseAudit } from '../cases.audit.js';
import { EmergencyAccessDto, EmergencyAccessView } from './emergency-access.dto.js';
import { UseEmergencyAccess } from './use-emergency-access.js';

@ApiTags('access')
@Controller('emergency-access')
export class EmergencyAccessController {
  constructor(private readonly useEmergencyAccess: UseEmergencyAccess) {}

  @Post()
  @Requires('request', AccessRequest)
  @Audited(caseAudit.emergencyAccess)
  @ApiCreatedResponse({ type: EmergencyAccessView })
  create(@CurrentActor() actor: Actor, @Body() input: EmergencyAccessDto): Promise<EmergencyAccessView> {
    return this.useEmergencyAccess.execute(actor, input);
  }
}
