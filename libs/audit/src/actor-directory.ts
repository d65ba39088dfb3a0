export interface NamedActor {
  readonly name: string;
  readonly organisation: string;
}

/** Names for the ids in the log. Provided by the application from identity, which the log does not know. */
export abstract class ActorDirectory {
  /** People who no longer exist are left out. */
  abstract namesOf(personIds: readonly string[]): Promise<ReadonlyMap<string, NamedActor>>;
}
