import { Injectable } from '@nestjs/common';
import { Gate } from '#lib/authorization';
import { UnitOfWork, whenAsked } from '#lib/database';
import { decodeCursor, encodeCursor } from '#lib/http';
import { type Actor, isId, toPage } from '#lib/kernel';
import { textOf } from '../moments.js';
import { Notification } from './notification.js';
import { StillVisible } from './still-visible.js';
import type { NotificationItem, NotificationListQueryDto, NotificationPage } from './notification.dto.js';

type Row = Omit<NotificationItem, 'text' | 'createdAt' | 'readAt'> & {
  readonly createdAt: Date;
  readonly readAt: Date | null;
};

/**
 * What the reader was told, newest first, and how much of it is still unread. What it is about is named for as long as
 * they may see it.
 */
@Injectable()
export class Inbox {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly gate: Gate,
    private readonly stillVisible: StillVisible,
  ) {}

  one(actor: Actor, notificationId: string): Promise<NotificationItem> {
    return this.uow.lookUp(actor, async () => {
      const { id, moment, objectType, objectId, caseId, createdAt, readAt } = await this.gate.load(
        actor,
        'read',
        Notification,
        notificationId,
      );
      const row = { id, moment, objectType, objectId, caseId, createdAt, readAt };
      return describe((await this.stillVisible.to(actor, [row]))[0] ?? row);
    });
  }

  list(actor: Actor, query: NotificationListQueryDto): Promise<NotificationPage> {
    return this.uow.lookUp(actor, async () => {
      const [after] = decodeCursor(query.after, isId) ?? [null];
      const rows = await this.uow.manager.query<Row[]>(
        `SELECT id, moment, object_type AS "objectType", object_id AS "objectId", case_id AS "caseId",
                created_at AS "createdAt", read_at AS "readAt"
           FROM notifications.notification
          WHERE person_id = $1 AND ${whenAsked('$2::uuid', after, 'id < $2')}
            AND ${query.unread === 'true' ? 'read_at IS NULL' : 'TRUE'}
          ORDER BY id DESC LIMIT $3`,
        [actor.personId, after, query.limit + 1],
      );
      const { items, next } = toPage(rows, query.limit, (row) => encodeCursor(row.id));
      const visible = await this.stillVisible.to(actor, items);
      return { items: visible.map(describe), next, unread: await this.countUnread(actor) };
    });
  }

  /** At most 100: more is "a lot" to a person, and counting on would cost time for nothing. */
  unread(actor: Actor): Promise<number> {
    return this.uow.lookUp(actor, () => this.countUnread(actor));
  }

  private async countUnread(actor: Actor): Promise<number> {
    const [row] = await this.uow.manager.query<{ unread: number }[]>(
      `SELECT count(*)::int AS unread FROM (
         SELECT FROM notifications.notification WHERE person_id = $1 AND read_at IS NULL LIMIT 100
       ) AS first_hundred`,
      [actor.personId],
    );
    return row?.unread ?? 0;
  }
}

function describe({ createdAt, readAt, ...row }: Row): NotificationItem {
  return {
    ...row,
    text: textOf(row.moment),
    createdAt: createdAt.toISOString(),
    readAt: readAt?.toISOString() ?? null,
  };
}
