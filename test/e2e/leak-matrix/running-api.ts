import type { Type } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readSettings } from '#lib/config';
import { Endpoints } from '#lib/authorization';
import { Clock } from '#lib/kernel';
import { TableCatalogue } from '#lib/table-definition';
import { apiSections } from '../../../apps/api/src/api-settings.js';
import { createApi } from '../../../apps/api/src/create-api.js';
import { PlantedModule } from './planted.module.js';

/** The real time, and as much later as a spec wants. */
export class AdvancedClock extends Clock {
  private lead = 0;

  override now(): Date {
    return new Date(Date.now() + this.lead);
  }

  advance(minutes: number): void {
    this.lead += minutes * 60_000;
  }
}

/** The api in this process, with what a spec needs of its inside; without the web application, which is files. */
export interface InsideApi {
  readonly url: string;
  close(): Promise<void>;
  readonly endpoints: Endpoints;
  readonly dataSource: DataSource;
  readonly catalogue: TableCatalogue;
}

export const publicUrl = 'http://localhost:3000';

/** `further`: controllers that run along, as a new library's would. */
export async function startInside(
  databaseUrl: string,
  clock: Clock,
  further: readonly Type[] = [],
): Promise<InsideApi> {
  const settings = readSettings(apiSections, {
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: publicUrl,
    PORT: '0',
    LOG_LEVEL: 'error',
    RATE_LIMIT_ADDRESS: '0',
    RATE_LIMIT_ACCOUNT: '0',
    RATE_LIMIT_SIGN_IN: '0',
    RATE_LIMIT_REFUSALS: '0',
  });
  const app = await createApi(settings, { clock, alongside: [PlantedModule.of(further)] });
  try {
    await app.listen(0, '127.0.0.1');
  } catch (error) {
    await app.close();
    throw error;
  }
  return {
    url: await app.getUrl(),
    close: () => app.close(),
    endpoints: app.get(Endpoints, { strict: false }),
    dataSource: app.get(DataSource),
    catalogue: app.get(TableCatalogue, { strict: false }),
  };
}
