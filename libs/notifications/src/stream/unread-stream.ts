import {
  Injectable,
  Logger,
  type MessageEvent,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { UnitOfWork } from '#lib/database';
import { ActorFactory } from '#lib/identity';
import type { Actor } from '#lib/kernel';
import { ChannelListener, describeFailure } from '#lib/queue';
import {
  catchError,
  defer,
  distinctUntilChanged,
  EMPTY,
  exhaustMap,
  filter,
  interval,
  map,
  merge,
  type Observable,
  share,
  startWith,
  Subject,
  switchMap,
  takeUntil,
  timer,
} from 'rxjs';
import { Inbox } from '../inbox/inbox.query.js';
import { NotificationsOptions } from '../notifications-options.js';

/** Longer than any session may be idle: whoever went away is asked to sign in when the browser reconnects. */
const longestMs = 60 * 60_000;
const everybody = '*';

/**
 * The number of unread notifications, live. Every process has one connection that hears whose inbox changed, whichever
 * process changed it.
 */
@Injectable()
export class UnreadStream implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly changes = new Subject<string>();
  private readonly stopping = new Subject<void>();
  private readonly listener: ChannelListener;

  constructor(
    private readonly inbox: Inbox,
    private readonly actors: ActorFactory,
    private readonly uow: UnitOfWork,
    private readonly options: NotificationsOptions,
  ) {
    const logger = new Logger(UnreadStream.name);
    this.listener = new ChannelListener(options.databaseUrl, 'notification', {
      onNotification: (personId) => this.changes.next(personId),
      // Whatever changed while nobody listened is counted now.
      onListening: () => this.changes.next(everybody),
      onFailure: (error) => logger.warn(`Not listening, trying again: ${describeFailure(error)}`),
    });
  }

  onApplicationBootstrap(): void {
    this.listener.start();
  }

  /** Ends all streams first, so that the server does not wait for them. */
  async onModuleDestroy(): Promise<void> {
    this.stopping.next();
    await this.listener.stop();
  }

  of(actor: Actor): Observable<MessageEvent> {
    const counts = this.changes.pipe(
      filter((personId) => personId === actor.personId || personId === everybody),
      startWith(everybody),
      switchMap(() => ignoringOutages(() => this.inbox.unread(actor))),
      distinctUntilChanged(),
      map((unread): MessageEvent => ({ type: 'unread', data: { unread } })),
    );
    const active = interval(this.options.heartbeatMs).pipe(
      exhaustMap(() => ignoringOutages(() => this.isActive(actor))),
      share(),
    );
    const heartbeats = active.pipe(map((): MessageEvent => ({ comment: 'still here' })));
    const deactivated = active.pipe(filter((isActive) => !isActive));
    return merge(counts, heartbeats).pipe(takeUntil(merge(this.stopping, timer(longestMs), deactivated)));
  }

  private isActive(actor: Actor): Promise<boolean> {
    const { personId } = actor;
    return this.uow.lookUp(actor, async () => personId !== null && (await this.actors.of(personId)) !== null);
  }
}

/** A count that could not be made is made again at the next change, or when the database is back. */
function ignoringOutages<T>(work: () => Promise<T>): Observable<T> {
  return defer(work).pipe(catchError(() => EMPTY));
}
