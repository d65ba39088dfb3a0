import { Controller, Get, HttpCode, type MessageEvent, Param, Post, Query, Sse } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Audited, NotAudited } from '#lib/audit';
import { Authenticated, Requires } from '#lib/authorization';
import { CurrentActor } from '#lib/http';
import { SessionLasts } from '#lib/identity';
import type { Actor } from '#lib/kernel';
import type { Observable } from 'rxjs';
import { notificationAudit } from '../notifications.audit.js';
import { UnreadStream } from '../stream/unread-stream.js';
import { Inbox } from './inbox.query.js';
import { MarkRead } from './mark-read.js';
import { Notification } from './notification.js';
import { NotificationItem, NotificationListQueryDto, NotificationPage } from './notification.dto.js';

@ApiTags('notifications')
@Controller('notifications')
export class NotificationsController {
  constructor(
    private readonly inbox: Inbox,
    private readonly markRead: MarkRead,
    private readonly unreadStream: UnreadStream,
  ) {}

  @Get()
  @Authenticated('Ieder heeft een eigen postvak.')
  @NotAudited('De eigen berichten van de lezer, zonder inhoud van zaken.')
  @ApiOkResponse({ type: NotificationPage })
  index(@CurrentActor() actor: Actor, @Query() query: NotificationListQueryDto): Promise<NotificationPage> {
    return this.inbox.list(actor, query);
  }

  /** `event: unread`, `data: {"unread": 3}`: at once, and at every change. */
  @Sse('stream')
  @Authenticated('Ieder heeft een eigen postvak.')
  @NotAudited('Hoeveel eigen berichten ongelezen zijn.')
  @ApiProduces('text/event-stream')
  stream(
    @CurrentActor() actor: Actor,
    @SessionLasts() sessionLasts: () => Promise<boolean>,
  ): Observable<MessageEvent> {
    return this.unreadStream.of(actor, sessionLasts);
  }

  /** What the link in a mail stands for. */
  @Get(':id')
  @Requires('read', Notification)
  @NotAudited('Een eigen bericht van de lezer, zonder inhoud van zaken.')
  @ApiOkResponse({ type: NotificationItem })
  one(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<NotificationItem> {
    return this.inbox.one(actor, id);
  }

  @Post(':id/read')
  @HttpCode(204)
  @Requires('read', Notification)
  @Audited(notificationAudit.read)
  @ApiNoContentResponse()
  async read(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    await this.markRead.execute(actor, id);
  }
}
