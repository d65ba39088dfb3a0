/** The only lawful uses of the log (WGS 1.8(4)). */
export const logPurposes = ['lawfulness', 'internal-control', 'integrity', 'legal-proceedings'] as const;
export type LogPurpose = (typeof logPurposes)[number];

export const results = ['success', 'refused', 'failed'] as const;
export type AuditResult = (typeof results)[number];

/** What the log is looked at for, and what of it. Ids and codes only: an address holds no personal data. */
export interface AuditSearch {
  doel?: LogPurpose;
  wie?: string;
  casus?: string;
  object?: string;
  handeling?: string;
  resultaat?: AuditResult;
  van?: string;
  tot?: string;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const code = /^[a-z][a-z0-9.-]{0,98}$/;
const date = /^\d{4}-\d{2}-\d{2}$/;

function matching(value: unknown, pattern: RegExp): string | undefined {
  return typeof value === 'string' && pattern.test(value) ? value : undefined;
}

/** Keeps what is well-formed of an address; the rest is as if it was not there. */
export function parseAuditSearch(given: Record<string, unknown>): AuditSearch {
  const parsed = {
    doel: logPurposes.find((purpose) => purpose === given['doel']),
    wie: matching(given['wie'], uuid),
    casus: matching(given['casus'], uuid),
    object: matching(given['object'], uuid),
    handeling: matching(given['handeling'], code),
    resultaat: results.find((result) => result === given['resultaat']),
    van: matching(given['van'], date),
    tot: matching(given['tot'], date),
  };
  return Object.fromEntries(Object.entries(parsed).filter(([, value]) => value !== undefined));
}

/** Midnight in Amsterdam of a date `YYYY-MM-DD`, as an instant. */
export function startOfDay(day: string): string {
  const noon = new Date(`${day}T12:00:00Z`);
  const hour = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Amsterdam',
    hour: '2-digit',
    hour12: false,
  });
  // Both changes of the clock fall after midnight, so the night before noon can differ from noon by an hour.
  const candidates = [0, 1, 2].map((offset) => new Date(noon.getTime() - (12 + offset) * 3_600_000));
  return (candidates.find((instant) => Number(hour.format(instant)) % 24 === 0) ?? noon).toISOString();
}

/** The query of the API: days become instants, and the last day counts in full. */
export function toAuditQuery(search: AuditSearch & { doel: LogPurpose }) {
  const { doel, wie, casus, object, handeling, resultaat, van, tot } = search;
  const dayAfter = tot && new Date(Date.parse(`${tot}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return {
    purpose: doel,
    ...(wie ? { actorId: wie } : {}),
    ...(casus ? { caseId: casus } : {}),
    ...(object ? { objectId: object } : {}),
    ...(handeling ? { action: handeling } : {}),
    ...(resultaat ? { result: resultaat } : {}),
    ...(van ? { from: startOfDay(van) } : {}),
    ...(dayAfter ? { to: startOfDay(dayAfter) } : {}),
  };
}
