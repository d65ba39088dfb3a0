import type { Queryable } from './queryable.js';

export interface Announced {
  readonly type: string;
  readonly receiverId: string;
}

/** Who is to be told what about an object, as it stands in the outbox, oldest first. */
export async function announcedAbout(db: Queryable, objectId: string): Promise<Announced[]> {
  const rows = await db.query(
    `SELECT type, payload->>'receiverId' AS "receiverId" FROM queue.outbox
      WHERE payload->>'objectId' = $1 ORDER BY id`,
    [objectId],
  );
  return rows as Announced[];
}
