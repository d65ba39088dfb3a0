/** What the HTTP side of notifications needs to know. */
export class NotificationsOptions {
  constructor(
    /** Of the application's role; for the one connection that listens. */
    readonly databaseUrl: string,
    /** Proxies close a connection that says nothing for a while, often after 30 s or more. */
    readonly heartbeatMs = 25_000,
  ) {}
}
