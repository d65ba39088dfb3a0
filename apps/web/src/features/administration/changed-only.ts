/** Of a change only what was touched, so that a second press after a stale version does not undo what another changed. */
export function changedOnly<Body extends object>(
  body: Body,
  dirty: Readonly<Record<string, unknown>>,
): Partial<Body> {
  return Object.fromEntries(Object.entries(body).filter(([key]) => dirty[key])) as Partial<Body>;
}
