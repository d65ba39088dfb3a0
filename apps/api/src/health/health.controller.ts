import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { NotAudited } from '#lib/audit';
import { Public } from '#lib/authorization';
import { DomainError } from '#lib/kernel';
import { Readiness } from './readiness.js';

/** For whoever starts, stops and balances processes. Says yes or no, and nothing about the installation. */
@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('live')
  @Public('asked by machines that start and stop processes')
  @NotAudited('touches no data')
  @Header('Cache-Control', 'no-store')
  live(): { status: 'up' } {
    return { status: 'up' };
  }

  @Get('ready')
  @Public('asked by machines that send requests here')
  @NotAudited('touches no data')
  @Header('Cache-Control', 'no-store')
  async ready(): Promise<{ status: 'ready' }> {
    if (await this.readiness.isReady()) return { status: 'ready' };
    throw new DomainError('unavailable', 'not-ready', 'De gegevens zijn even niet bereikbaar.');
  }
}
