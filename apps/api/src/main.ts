import 'reflect-metadata';
import { readSettings } from '#lib/config';
import { apiSections } from './api-settings.js';
import { runProcess } from './run-process.js';
import { startApi } from './start-api.js';

await runProcess(async () => {
  const api = await startApi(readSettings(apiSections));
  process.stdout.write(`Casustafel answers at ${api.url}\n`);
  return api;
});
