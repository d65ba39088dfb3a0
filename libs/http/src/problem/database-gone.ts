const gone = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  '57P01', // admin_shutdown
  '57P02', // crash_shutdown
  '57P03', // cannot_connect_now
  '08000',
  '08003',
  '08006',
  '53300', // too_many_connections
  '40P01', // deadlock_detected
  '57014', // query_canceled: it took longer than any statement may
]);

/** Whether an error means that PostgreSQL cannot be reached now, so that trying again later may help. */
export function isDatabaseGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (
    gone.has(code) ||
    // PostgreSQL ended the session, or did not begin one: shutting down, closed for maintenance, moved.
    ('severity' in error && error.severity === 'FATAL') ||
    /connection (terminated|timeout|ended)|timeout exceeded when trying to connect|query read timeout|not queryable/i.test(
      error.message,
    )
  )
    return true;
  if (error instanceof AggregateError) return error.errors.some(isDatabaseGone);
  return 'driverError' in error && error.driverError !== error && isDatabaseGone(error.driverError);
}
