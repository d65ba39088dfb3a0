import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DatabaseModule } from '#lib/database';
import { createTestDatabase, type TestDatabase } from '#lib/testing';
import { Handles, type MessageHandler } from './delivery/handles.js';
import { DeliveryModule } from './delivery.module.js';
import { defineMessage } from './message.js';

const forgotten = defineMessage('thing.forgotten');

@Handles(forgotten)
class Remember implements MessageHandler<object> {
  async handle(): Promise<void> {}
}

@Handles(forgotten)
class RememberToo extends Remember {}

describe('A worker', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  async function boot(...providers: (new () => Remember)[]): Promise<void> {
    const imports = [
      DatabaseModule.forRoot(database.url),
      DeliveryModule.forRoot({ databaseUrl: database.url }),
    ];
    @Module({ imports, providers })
    class App {}
    const app = await NestFactory.createApplicationContext(App, { logger: false, abortOnError: false });
    await app.close();
  }

  it('boots when every message has one handler', async () => {
    await expect(boot(Remember)).resolves.toBeUndefined();
  });

  it('does not boot when a message has no handler', async () => {
    await expect(boot()).rejects.toThrow('Message "thing.forgotten" has no handler in this process');
  });

  it('does not boot when a message has two handlers', async () => {
    await expect(boot(Remember, RememberToo)).rejects.toThrow(
      'Message "thing.forgotten" has more than one handler: Remember, RememberToo',
    );
  });
});
