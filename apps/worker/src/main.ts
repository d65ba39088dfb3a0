import 'reflect-metadata';
import { readSettings } from '#lib/config';
import { runProcess } from '../../api/src/run-process.js';
import { startWorker } from './start-worker.js';
import { workerSections } from './worker-settings.js';

await runProcess(async () => {
  const worker = await startWorker(readSettings(workerSections));
  process.stdout.write('The worker is running.\n');
  return worker;
});
