import type { Client } from 'pg';
import { onConnection } from '../postgresql.js';
import { fillActions } from './actions.js';
import { fillCases } from './cases.js';
import { fillEvents } from './events.js';
import { makeIdFunctions } from './ids.js';
import { fillInstallation } from './installation.js';
import type { Volume } from './volume.js';

/** Fills an empty, migrated database, and leaves it as after a night's rest: analysed, vacuumed, all on disk. */
export async function fill(adminUrl: string, volume: Volume): Promise<void> {
  const together = (...steps: Step[]) =>
    onConnection(adminUrl, async (client) => {
      await client.query(`SET TimeZone = 'UTC'; SET synchronous_commit = off; SET jit = off`);
      await makeIdFunctions(client);
      for (const step of steps) await step(client, volume);
    });
  await Promise.all([together(fillInstallation, fillCases, fillActions), together(fillEvents)]);
  await onConnection(adminUrl, async (client) => {
    await client.query('VACUUM (ANALYZE)');
    await client.query('CHECKPOINT');
  });
}

type Step = (client: Client, volume: Volume) => Promise<void>;
