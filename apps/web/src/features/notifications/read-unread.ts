/** The count in a stream event's data, `null` when it is not one. */
export function readUnread(data: string): number | null {
  try {
    const given: unknown = JSON.parse(data);
    if (typeof given !== 'object' || given === null || !('unread' in given)) return null;
    return Number.isInteger(given.unread) && Number(given.unread) >= 0 ? Number(given.unread) : null;
  } catch {
    return null;
  }
}
