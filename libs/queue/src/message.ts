/** Ids, codes, flags: what may travel. Contents never do, because the queue stores job data in clear text. */
export type Carried<Payload> = { readonly [Key in keyof Payload]: string | boolean | null };

/** A kind of message. `family` groups messages that one handler takes together. */
export interface Message<Payload extends Carried<Payload>> {
  readonly type: string;
  readonly family: string | null;
  /** Never has a value: it ties the payload's shape to the message. */
  readonly shape?: Payload;
}

/** A message of which only the name matters. */
export type AnyMessage = Pick<Message<Record<never, never>>, 'type' | 'family'>;

const defined = new Map<string, AnyMessage>();
const typePattern = /^[a-z][a-z-]*\.[a-z][a-z-]*$/;

/**
 * Declares a message, once, in the library that emits it: `defineMessage<{ actionId: string }>('action.reopened')`.
 * Throws when the type is not `noun.verb` in kebab-case, or is taken.
 */
export function defineMessage<Payload extends Carried<Payload>>(
  type: string,
  family: string | null = null,
): Message<Payload> {
  if (!typePattern.test(type)) throw new Error(`Message type "${type}" is not of the form noun.verb`);
  if (defined.has(type)) throw new Error(`Message "${type}" is defined twice`);
  const message: Message<Payload> = Object.freeze({ type, family });
  defined.set(type, message);
  return message;
}

/** Every message known to this process: those of the libraries that it composes. */
export function definedMessages(): readonly AnyMessage[] {
  return [...defined.values()];
}
