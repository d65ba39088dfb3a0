function newKey(): string {
  // crypto.randomUUID exists only on https and localhost; this also works on a plain intranet address.
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/**
 * Gives each different body its own Idempotency-Key, and the same body the same one: pressing "send" again after a
 * lost answer does not do the act twice.
 */
export function repeatable(): (body: unknown) => { 'Idempotency-Key': string } {
  let last: { body: string; key: string } | null = null;
  return (body) => {
    const now = JSON.stringify(body);
    if (last?.body !== now) last = { body: now, key: newKey() };
    return { 'Idempotency-Key': last.key };
  };
}
