/**
 * Whether a row policy refused a new row: what its author could see at the beginning of the request, they cannot see any
 * more. Told by the routine of PostgreSQL that refused: a missing grant has the same code, a message is in the server's
 * language, and a policy has no name there.
 */
export function isRowRefused(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && 'routine' in error)
    return error.code === '42501' && error.routine === 'ExecWithCheckOptions';
  return 'driverError' in error && error.driverError !== error && isRowRefused(error.driverError);
}
