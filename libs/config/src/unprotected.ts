import type { Environment } from './environment.js';
import type { SettingProblem } from './settings-error.js';
import type { Variable } from './variable.js';

const thisMachine = /^(?:localhost|127(?:\.\d+){3}|\[::1\]|::1|)$/;
/** What takes the checking of certificates away again. */
const unchecked = /(?:rejectUnauthorized|ignoreTLS|secure|checkServerIdentity)(?:=|$)/i;

const advice: Readonly<Record<string, string>> = {
  'postgresql:': 'must end in ?sslmode=verify-full',
  'rediss:': 'must begin with rediss://',
  'http:': 'must begin with https:// or file:///',
  'smtps:': 'must begin with smtps://, or end in ?requireTLS=true, and check the certificate',
};

/**
 * Connections that others on the network could read or change: in clear text, or to a server that does not show who it
 * is, unless on this machine or to a host that ALLOW_UNENCRYPTED_TO names.
 */
export function unprotected(variables: readonly Variable[], environment: Environment): SettingProblem[] {
  const allowed = hostsIn(environment['ALLOW_UNENCRYPTED_TO']);
  const problems = variables.flatMap(({ name, connection }) => {
    const url = connection ? urlOf(environment[name]) : null;
    if (!url || isProtected(url) || onThisMachine(url) || allowed.includes(hostOf(url))) return [];
    return [{ variable: name, problem: `${adviceFor(url)}, or name the host in ALLOW_UNENCRYPTED_TO` }];
  });
  if (environment['NODE_TLS_REJECT_UNAUTHORIZED'] === '0')
    problems.push({ variable: 'NODE_TLS_REJECT_UNAUTHORIZED', problem: 'must not be 0 in production' });
  return [...problems, ...openToTheNetwork(variables, environment, allowed)];
}

/** Of the api itself: what its proxy sends over a network. */
function openToTheNetwork(
  variables: readonly Variable[],
  environment: Environment,
  allowed: readonly string[],
): SettingProblem[] {
  if (!variables.some(({ name }) => name === 'TLS_CERTIFICATE')) return [];
  const host = environment['HOST']?.trim() ?? '';
  if (environment['TLS_CERTIFICATE'] || thisMachine.test(host) || allowed.includes('proxy')) return [];
  const problem = 'is needed when HOST is not this machine, or put proxy in ALLOW_UNENCRYPTED_TO';
  return [{ variable: 'TLS_CERTIFICATE', problem }];
}

function isProtected(url: URL): boolean {
  switch (url.protocol) {
    case 'postgresql:':
    case 'postgres:': {
      const modes = url.searchParams.getAll('sslmode');
      return modes.length === 1 && modes[0] === 'verify-full';
    }
    case 'rediss:':
    case 'https:':
    case 'file:':
      return true;
    case 'smtps:':
      return !unchecked.test(url.search);
    case 'smtp:':
      return url.searchParams.getAll('requireTLS').join() === 'true' && !unchecked.test(url.search);
    default:
      return false;
  }
}

function adviceFor({ protocol }: URL): string {
  const wanted = { 'redis:': 'rediss:', 'smtp:': 'smtps:', 'postgres:': 'postgresql:' }[protocol] ?? protocol;
  return advice[wanted] ?? 'must be encrypted';
}

/** A host in the query wins from the one in the address: so it does in the library that connects. */
function hostOf(url: URL): string {
  return (url.searchParams.getAll('host').at(-1) ?? url.hostname).toLowerCase();
}

function onThisMachine(url: URL): boolean {
  const host = hostOf(url);
  return host.startsWith('/') || thisMachine.test(host);
}

function hostsIn(text = ''): string[] {
  return text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
}

function urlOf(text: string | undefined): URL | null {
  return text && URL.canParse(text) ? new URL(text) : null;
}
