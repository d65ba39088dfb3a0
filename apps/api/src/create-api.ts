import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { configureHttp, fastifyAdapter } from '#lib/http';
import type { Clock } from '#lib/kernel';
import { ApiModule } from './api.module.js';
import type { ApiSettings } from './api-settings.js';
import { publishDescription } from './openapi/publish-description.js';
import { processCore } from './process-core.js';
import { processLogger } from './process-logger.js';
import { refuseSilentRoutes } from './silent-routes.js';
import { setSecurityHeaders } from './web/security-headers.js';
import { publishSecurityTxt } from './web/security-txt.js';

export interface ApiOptions {
  readonly clock?: Clock;
  /** Further modules to run in the same process, such as the worker's in standalone. */
  readonly alongside?: readonly DynamicModule[];
}

const poolSize = 20;

/** The application with everything but the web application, which is files, and a port. */
export async function createApi(
  settings: ApiSettings,
  { clock, alongside = [] }: ApiOptions = {},
): Promise<NestFastifyApplication> {
  const adapter = fastifyAdapter({ trustProxy: settings.http.trustedProxies, tls: tlsOf(settings) });
  refuseSilentRoutes(adapter.getInstance());
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule.forRoot(settings, [
      ...processCore(settings.database.databaseUrl, poolSize, clock),
      ...alongside,
    ]),
    adapter,
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

export function tlsOf({ http: { tlsCertificate: cert, tlsKey: key } }: ApiSettings) {
  return cert && key ? { cert, key } : null;
}
