import {
  type DynamicModule,
  Inject,
  Module,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
  type OnModuleInit,
} from '@nestjs/common';
import { DiscoveryModule, DiscoveryService } from '@nestjs/core';
import { UnitOfWork } from '#lib/database';
import { DataSource } from 'typeorm';
import { postgresBackend } from './backend/postgres-backend.js';
import { redisBackend } from './backend/redis-backend.js';
import { DeliverMessage } from './delivery/deliver-message.js';
import { DeliverTogether } from './delivery/deliver-together.js';
import { HandlerCatalogue } from './delivery/handler-catalogue.js';
import { isMessageHandler } from './delivery/handles.js';
import { MessageWorker } from './delivery/message-worker.js';
import { definedMessages } from './message.js';
import { Relay } from './relay/relay.js';
import { patientRetry, type RetryPolicy } from './retry.js';

export interface DeliveryOptions {
  /** Of the application's role. Holds BullMQ's jobs too, unless there is a Redis. */
  readonly databaseUrl: string;
  readonly redisUrl?: string | undefined;
  /** Keeps installations that share one Redis apart. */
  readonly redisPrefix?: string;
  readonly concurrency?: number;
  readonly retry?: RetryPolicy;
}

const deliveryOptions = Symbol('DeliveryOptions');

/**
 * For worker processes: relay and message worker, from boot to shutdown. Import it once, next to the modules that hold
 * the handlers. The process does not boot when a message has no handler, or more than one.
 */
@Module({ imports: [DiscoveryModule] })
export class DeliveryModule implements OnModuleInit, OnApplicationBootstrap, OnModuleDestroy {
  private running: { relay: Relay; worker: MessageWorker } | null = null;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly uow: UnitOfWork,
    private readonly dataSource: DataSource,
    @Inject(deliveryOptions) private readonly options: DeliveryOptions,
  ) {}

  static forRoot(options: DeliveryOptions): DynamicModule {
    return { module: DeliveryModule, providers: [{ provide: deliveryOptions, useValue: options }] };
  }

  onModuleInit(): void {
    const { databaseUrl, redisUrl, redisPrefix, concurrency = 5, retry = patientRetry } = this.options;
    const handlers = this.discovery.getProviders().map((provider): unknown => provider.instance);
    const catalogue = new HandlerCatalogue(definedMessages(), handlers.filter(isMessageHandler));
    const backend = redisUrl ? redisBackend(redisUrl, redisPrefix) : postgresBackend(databaseUrl);
    const takesTogether = (type: string) => catalogue.takesTogether(type);
    const deliver = {
      alone: new DeliverMessage(this.uow, this.dataSource, catalogue),
      together: new DeliverTogether(this.uow, this.dataSource, catalogue),
    };
    this.running = {
      relay: new Relay(this.dataSource, { backend, retry, databaseUrl, takesTogether }),
      worker: new MessageWorker(deliver, { backend, retry, concurrency }),
    };
  }

  onApplicationBootstrap(): void {
    this.running?.relay.start();
    this.running?.worker.start();
  }

  /** Before the database connection closes: messages in hand are finished first. */
  async onModuleDestroy(): Promise<void> {
    await Promise.all([this.running?.relay.stop(), this.running?.worker.stop()]);
  }
}
