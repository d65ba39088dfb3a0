import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { DatabaseSettings, readSettings } from '#lib/config';
import { checkDatabase } from '#lib/database';
import { CreateAdministrator, type NewAdministrator } from '#lib/identity';
import { DomainError } from '#lib/kernel';
import { AdministratorTaskModule } from './administrator-task.module.js';

const usage = 'create-administrator --name "…" --username … --email … --organisation "…"';

/** Makes an account that administers. Says the password to begin with, once, and nowhere else. */
export async function createAdministrator(args: readonly string[]): Promise<string> {
  const administrator = administratorFrom(args);
  const { databaseUrl } = readSettings({ database: DatabaseSettings }).database;
  await checkDatabase(databaseUrl);
  const context = await NestFactory.createApplicationContext(AdministratorTaskModule.on(databaseUrl), {
    logger: ['error'],
    abortOnError: false,
  });
  try {
    const { password } = await context.get(CreateAdministrator, { strict: false }).execute(administrator);
    return `${administrator.username} can sign in with ${password} and then chooses another password.`;
  } catch (error) {
    if (error instanceof DomainError)
      throw new Error(error.errors[0]?.message ?? error.message, { cause: error });
    throw error;
  } finally {
    await context.close();
  }
}

function administratorFrom(args: readonly string[]): NewAdministrator {
  const text = { type: 'string' } as const;
  const options = { name: text, username: text, email: text, organisation: text };
  const { name, username, email, organisation } = parse(args, options);
  if (!name || !username || !email || !organisation) throw new Error(`Use: ${usage}`);
  return { name, username, email, organisation };
}

function parse<Options extends Record<string, { type: 'string' }>>(
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...args], options, strict: true }).values;
  } catch {
    throw new Error(`Use: ${usage}`);
  }
}
