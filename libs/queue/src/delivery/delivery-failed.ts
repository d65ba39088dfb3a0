/** Rolls back the empty transaction of messages that were handled before. */
export class NothingToDo extends Error {}

/** What BullMQ may keep of a failure. */
export class DeliveryFailed extends Error {}
