/** The day that an address asks for, `YYYY-MM-DD`; none means now. */
export function dayOf({ op }: Record<string, unknown>): { op?: string } {
  return typeof op === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(op) ? { op } : {};
}
