/** What an event is about: ids and names of fields, never contents, so that the log survives lawful erasure. */
export interface AuditEntry {
  /** `case`, `signal`, `action`, …: the subject of the event's code. */
  readonly objectType: string;
  readonly objectId?: string | null;
  /** For acts on several at once: a search, a list, a link. */
  readonly objectIds?: readonly string[];
  readonly caseId?: string | null;
  readonly tableId?: string | null;
  /** Names of the fields changed or shown. */
  readonly fields?: readonly string[];
  /** Code of the purpose for which it was done. */
  readonly purpose?: string | null;
  /** Reason the actor gave. Words of a person: ask for it only where the log must hold it. */
  readonly reason?: string | null;
}
