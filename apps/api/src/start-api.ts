import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { checkDatabase } from '#lib/database';
import { configureHttp, fastifyAdapter } from '#lib/http';
import type { Clock } from '#lib/kernel';
import { ApiModule } from './api.module.js';
import type { ApiSettings } from './api-settings.js';
import { processLogger } from './process-logger.js';
import { publishDescription } from './openapi/publish-description.js';
import { listenFailure } from './port.js';
import { processCore } from './process-core.js';
import { setSecurityHeaders } from './web/security-headers.js';
import { publishSecurityTxt } from './web/security-txt.js';
import { serveWeb } from './web/serve-web.js';

export interface RunningApi {
  /** Where it answers, e.g. `http://localhost:3000`. */
  readonly url: string;
  /** False when only the API is served, because the web application was not built. */
  readonly servesWeb: boolean;
  /** Finishes the requests in hand, then lets go of port and database. */
  close(): Promise<void>;
}

export interface ApiOptions {
  readonly clock?: Clock;
  /** Further modules to run in the same process, such as the worker's in standalone. */
  readonly alongside?: readonly DynamicModule[];
}

const poolSize = 20;

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

/** The application with everything but a port. */
async function createApi(
  settings: ApiSettings,
  { clock, alongside = [] }: ApiOptions = {},
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule.forRoot(settings, [
      ...processCore(settings.database.databaseUrl, poolSize, clock),
      ...alongside,
    ]),
    fastifyAdapter({ trustProxy: settings.http.trustedProxies, tls: tlsOf(settings) }),
    { logger: processLogger(settings.process), abortOnError: false },
  );
  const { publicUrl } = settings.public;
  const https = publicUrl.startsWith('https://');
  await setSecurityHeaders(app, https);
  await configureHttp(app, { https });
  publishDescription(app);
  publishSecurityTxt(app, { contact: settings.security.contact, publicUrl });
  return app;
}

async function listen(app: NestFastifyApplication, { http }: ApiSettings): Promise<void> {
  try {
    await app.listen(http.port, http.host);
  } catch (error) {
    throw listenFailure(error, http.port, http.host);
  }
}

function tlsOf({ http: { tlsCertificate: cert, tlsKey: key } }: ApiSettings) {
  return cert && key ? { cert, key } : null;
}

function urlOf(app: NestFastifyApplication, settings: ApiSettings): string {
  const { http } = settings;
  const address = app.getHttpServer().address();
  const port = typeof address === 'object' && address !== null ? address.port : http.port;
  const host = http.host === '0.0.0.0' || http.host === '::' ? 'localhost' : http.host;
  return `${tlsOf(settings) ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${String(port)}`;
}
