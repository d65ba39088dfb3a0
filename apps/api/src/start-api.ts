import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { checkDatabase } from '#lib/database';
import type { ApiSettings } from './api-settings.js';
import { type ApiOptions, createApi, tlsOf } from './create-api.js';
import { listenFailure } from './port.js';
import { serveWeb } from './web/serve-web.js';

export interface RunningApi {
  /** Where it answers, e.g. `http://localhost:3000`. */
  readonly url: string;
  /** False when only the API is served, because the web application was not built. */
  readonly servesWeb: boolean;
  /** Finishes the requests in hand, then lets go of port and database. */
  close(): Promise<void>;
}

/** Starts the HTTP process. Every failure that is foreseen is an Error of one sentence. */
export async function startApi(settings: ApiSettings, options: ApiOptions = {}): Promise<RunningApi> {
  await checkDatabase(settings.database.databaseUrl);
  const app = await createApi(settings, options);
  try {
    const servesWeb = await serveWeb(app);
    await listen(app, settings);
    return { url: urlOf(app, settings), servesWeb, close: () => app.close() };
  } catch (error) {
    await app.close();
    throw error;
  }
}

async function listen(app: NestFastifyApplication, { http }: ApiSettings): Promise<void> {
  try {
    await app.listen(http.port, http.host);
  } catch (error) {
    throw listenFailure(error, http.port, http.host);
  }
}

function urlOf(app: NestFastifyApplication, settings: ApiSettings): string {
  const { http } = settings;
  const address = app.getHttpServer().address();
  const port = typeof address === 'object' && address !== null ? address.port : http.port;
  const host = http.host === '0.0.0.0' || http.host === '::' ? 'localhost' : http.host;
  return `${tlsOf(settings) ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${String(port)}`;
}
