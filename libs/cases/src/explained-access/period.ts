/** From `since` up to and including `till`; a moment when they are equal. */
export interface Period {
  readonly since: Date;
  readonly till: Date;
  /** The Europe/Amsterdam day of it, `YYYY-MM-DD`: memberships count by the day. */
  readonly day: string;
}
