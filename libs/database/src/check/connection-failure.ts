/** Says in one sentence why no connection could be made, without the password that the URL holds. */
export function connectionFailure(error: unknown, url: string): Error {
  const { hostname, port, username, pathname } = new URL(url);
  const server = `${hostname}:${port || '5432'}`;
  switch (codeOf(error)) {
    case 'ECONNREFUSED':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ETIMEDOUT':
      return new Error(`No PostgreSQL answers at ${server}.`);
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new Error(`The server ${hostname} cannot be found.`);
    case '28P01':
    case '28000':
      return new Error(
        `PostgreSQL at ${server} does not let "${username}" in: check the name and the password.`,
      );
    case '3D000':
      return new Error(`PostgreSQL at ${server} has no database "${pathname.slice(1)}".`);
    case '57P03':
      return new Error(`PostgreSQL at ${server} is starting up or shutting down: try again in a moment.`);
    default:
      return new Error(
        `No connection to PostgreSQL at ${server}: ${error instanceof Error ? error.message : 'unknown'}.`,
      );
  }
}

function codeOf(error: unknown): string {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  if (error instanceof Error && /timeout/i.test(error.message)) return 'ETIMEDOUT';
  if (typeof error === 'object' && error !== null && 'code' in error) return String(error.code);
  return '';
}
