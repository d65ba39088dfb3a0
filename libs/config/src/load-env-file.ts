import { existsSync } from 'node:fs';

/** Reads `.env` in the working folder, if there is one; what the environment says already, stays. */
export function loadEnvFile(path = '.env'): void {
  if (existsSync(path)) process.loadEnvFile(path);
}
