import { readFileSync } from 'node:fs';
import type { Environment } from './environment.js';
import type { SettingProblem } from './settings-error.js';
import type { Variable } from './variable.js';

/**
 * The environment with the secrets that lie in files: `DATABASE_URL_FILE=/run/secrets/database-url` counts as
 * `DATABASE_URL`. So Docker, Kubernetes and the agents of vaults can hand them over, and no list of processes or variables shows them.
 */
export function withSecretFiles(
  variables: readonly Variable[],
  environment: Environment,
): { environment: Environment; problems: SettingProblem[] } {
  const found: Record<string, string> = {};
  const problems: SettingProblem[] = [];
  for (const { name, secret } of variables) {
    const variable = `${name}_FILE`;
    const path = environment[variable]?.trim();
    if (!secret || !path) continue;
    if (environment[name]?.trim()) {
      problems.push({ variable, problem: `is set, and so is ${name}: choose one` });
      continue;
    }
    const text = textOf(path);
    if (text) found[name] = text;
    else problems.push({ variable, problem: 'must name a file that can be read and is not empty' });
  }
  return { environment: { ...environment, ...found }, problems };
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return null;
  }
}
