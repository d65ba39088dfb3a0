import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { NotAudited } from '#lib/audit';
import { Public } from '#lib/authorization';
import type { FastifyReply } from 'fastify';
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
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ status: 'ready' | 'not-ready' }> {
    const ready = await this.readiness.isReady();
    if (!ready) void reply.status(503);
    return { status: ready ? 'ready' : 'not-ready' };
  }
}
