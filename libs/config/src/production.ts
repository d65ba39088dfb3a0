import type { Environment } from './environment.js';
import type { SettingProblem } from './settings-error.js';
import { unprotected } from './unprotected.js';
import type { Variable } from './variable.js';

/** Secrets that stand in examples, compose files or demo data: known to everyone, so they protect nothing. */
const knownSecrets =
  /casustafel-demo|change-?me|replace|example|placeholder|:(?:postgres|password|secret|test)@/i;

export function isProduction(environment: Environment = process.env): boolean {
  return environment['NODE_ENV'] === 'production';
}

/** Refuses what is fine on a laptop and negligent with real cases. */
export function productionProblems(
  variables: readonly Variable[],
  environment: Environment,
): SettingProblem[] {
  const problems = variables
    .filter(({ name }) => knownSecrets.test(environment[name] ?? ''))
    .map(({ name }) => ({ variable: name, problem: 'still holds a placeholder or a demo secret' }));
  for (const { name, neededInProduction: needed } of variables) {
    if (needed === undefined || environment[name]) continue;
    if (needed === true || environment[needed])
      problems.push({ variable: name, problem: 'is not set, which production needs' });
  }
  if (
    variables.some(({ name }) => name === 'OIDC_ISSUER') &&
    environment['OIDC_ISSUER']?.startsWith('http:')
  ) {
    problems.push({ variable: 'OIDC_ISSUER', problem: 'must begin with https:// in production' });
  }
  const asksForAddress = variables.some(({ name }) => name === 'PUBLIC_URL');
  if (asksForAddress && !environment['PUBLIC_URL']?.startsWith('https://')) {
    problems.push({ variable: 'PUBLIC_URL', problem: 'must begin with https:// in production' });
  }
  return [...problems, ...unprotected(variables, environment)];
}

/** Demo accounts share one public password: they never enter an installation that holds real cases. */
export function refuseDemoInProduction(environment: Environment = process.env): void {
  if (isProduction(environment)) throw new Error('Demo data is refused when NODE_ENV is production.');
}
