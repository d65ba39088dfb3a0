import { refuseDemoInProduction } from '#lib/config';
import { NestFactory } from '@nestjs/core';
import { DemoInstallation } from './demo-installation.js';
import { DemoModule } from './demo.module.js';
import { DemoSignals } from './demo-signals.js';
import { demoMensenhandel } from './tables/mensenhandel.js';
import { demoOndermijning } from './tables/ondermijning.js';
import { demoOmmelanden } from './tables/ommelanden.js';
import { demoRadicalisering, demoRadicaliseringMiddenGroningen } from './tables/radicalisering.js';
import { demoZorgEnVeiligheid } from './tables/zorg-en-veiligheid.js';

const tables = [
  demoOndermijning,
  demoMensenhandel,
  demoRadicalisering,
  demoRadicaliseringMiddenGroningen,
  demoZorgEnVeiligheid,
  demoOmmelanden,
];

/**
 * Fills an empty database with fictional signals, cases and actions, made by the use cases themselves and so audited.
 * A database in which anybody is known is left alone. Refused in production.
 */
export async function fillWithDemo({ databaseUrl }: { readonly databaseUrl: string }): Promise<void> {
  refuseDemoInProduction();
  const context = await NestFactory.createApplicationContext(DemoModule.on(databaseUrl), {
    logger: ['error'],
    abortOnError: false,
  });
  try {
    const installation = context.get(DemoInstallation);
    if (!(await installation.isNeeded())) return;
    await installation.place(tables);
    const signals = context.get(DemoSignals);
    const inOrder = tables
      .flatMap((table) => table.signals.map((signal) => ({ table, signal })))
      .sort((one, other) => other.signal.daysAgo - one.signal.daysAgo);
    for (const { table, signal } of inOrder) await signals.play(table, signal);
  } finally {
    await context.close();
  }
}
