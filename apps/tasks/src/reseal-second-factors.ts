import { NestFactory } from '@nestjs/core';
import { DatabaseSettings, readSettings, SignInSettings } from '#lib/config';
import { checkDatabase } from '#lib/database';
import { ResealSecondFactors } from '#lib/identity';
import { keysIn } from '../../api/src/sign-in-options.js';
import { ResealTaskModule } from './reseal-task.module.js';

/** After a new SECOND_FACTOR_KEY, with the old one behind it. Says what the old one is still needed for. */
export async function resealSecondFactors(): Promise<string> {
  const { database, signIn } = readSettings({ database: DatabaseSettings, signIn: SignInSettings });
  await checkDatabase(database.databaseUrl);
  const context = await NestFactory.createApplicationContext(
    ResealTaskModule.on(database.databaseUrl, keysIn(signIn.secondFactorKey)),
    { logger: ['error'], abortOnError: false },
  );
  try {
    const { resealed, lost, withOldCodes } = await context
      .get(ResealSecondFactors, { strict: false })
      .execute();
    return [
      `${String(resealed)} second factors were sealed with the first key.`,
      `${String(lost)} are opened by none of the keys.`,
      `${String(withOldCodes)} people have recovery codes that an older key is needed for.`,
    ].join('\n');
  } finally {
    await context.close();
  }
}
