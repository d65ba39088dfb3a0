import { readFile, writeFile } from 'node:fs/promises';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readSettings } from '#lib/config';
import { fastifyAdapter } from '#lib/http';
import { ApiModule } from '../../api/src/api.module.js';
import { apiSections } from '../../api/src/api-settings.js';
import { processCore } from '../../api/src/process-core.js';
import { describeApi } from '../../api/src/openapi/describe-api.js';

const file = 'openapi.json';

/** Writes the description of the API; with `--check`, says whether the committed one is up to date. Needs no database. */
export async function exportOpenApi(args: readonly string[]): Promise<string> {
  // Preview: modules and controllers are known, nothing is instantiated or connected.
  const settings = readSettings(apiSections, { DATABASE_URL: 'postgresql://nobody@localhost/none' });
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule.forRoot(settings, processCore(settings.database.databaseUrl, 1)),
    fastifyAdapter(),
    {
      preview: true,
      logger: false,
      abortOnError: false,
    },
  );
  app.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready'] });
  const text = `${JSON.stringify(sorted(describeApi(app)), null, 2)}\n`;
  if (!args.includes('--check')) {
    await writeFile(file, text);
    return `${file} is written.`;
  }
  if ((await readFile(file, 'utf8').catch(() => '')) === text) return `${file} is up to date.`;
  throw new Error(`${file} is not up to date: run "npm run openapi" and commit it.`);
}

/** Keys in a fixed order, so that a difference is a change. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
