/** The server counts no further than 100. */
export function cappedCount(unread: number): string {
  return unread > 99 ? '99+' : String(unread);
}
