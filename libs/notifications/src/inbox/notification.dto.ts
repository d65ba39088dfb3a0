import { Choice, Instant, ListOf, PageQuery, Text, Uuid, Whole } from '#lib/http';
import { type AnnouncedObject, announcedObjects } from '#lib/queue';

export class NotificationListQueryDto extends PageQuery {
  @Choice(['true', 'false'], { optional: true, description: 'Only those that were not read yet.' })
  unread?: 'true' | 'false';
}

export class NotificationItem {
  @Uuid()
  id!: string;

  @Text({ max: 100 })
  moment!: string;

  @Text({ max: 200 })
  text!: string;

  @Choice(announcedObjects)
  objectType!: AnnouncedObject;

  @Uuid({ nullable: true, description: 'Null when the reader may not see it any more.' })
  objectId!: string | null;

  @Uuid({
    nullable: true,
    description: 'The case that it is about or part of; null when the reader may not see that.',
  })
  caseId!: string | null;

  @Instant()
  createdAt!: string;

  @Instant({ nullable: true })
  readAt!: string | null;
}

export class NotificationPage {
  @ListOf(() => NotificationItem)
  items!: NotificationItem[];

  @Text({ max: 500, nullable: true })
  next!: string | null;

  @Whole({ min: 0, max: 100, description: 'How many were not read yet; 100 means 100 or more.' })
  unread!: number;
}
