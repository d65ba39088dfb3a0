import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { IdempotencyInterceptor } from './idempotency/idempotency.interceptor.js';
import { ProblemFilter } from './problem/problem.filter.js';
import { AccountLimitInterceptor } from './rate-limits/account-limit.interceptor.js';
import { RateLimitOptions } from './rate-limits/rate-limit-options.js';
import { RateLimits } from './rate-limits/rate-limits.js';
import { EtagInterceptor } from './request/etag.interceptor.js';
import { UnreadInputInterceptor } from './request/unread-input.interceptor.js';
import { validationPipe } from './validation.pipe.js';

@Module({
  providers: [
    RateLimits,
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useFactory: validationPipe },
    { provide: APP_INTERCEPTOR, useClass: AccountLimitInterceptor },
    { provide: APP_INTERCEPTOR, useClass: EtagInterceptor },
    { provide: APP_INTERCEPTOR, useClass: UnreadInputInterceptor },
    { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
  ],
})
export class HttpModule {
  /** `imports` must export a provider of `Refusals`. */
  static forRoot(
    imports: NonNullable<ModuleMetadata['imports']>,
    limits: RateLimitOptions = RateLimitOptions.none(),
  ): DynamicModule {
    return { module: HttpModule, imports, providers: [{ provide: RateLimitOptions, useValue: limits }] };
  }
}
