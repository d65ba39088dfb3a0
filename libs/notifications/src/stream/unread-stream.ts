import {
  Injectable,
  Logger,
  type MessageEvent,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
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
import { OpenStreams } from './open-streams.js';

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
  private readonly open = new OpenStreams();
  private readonly listener: ChannelListener;

  constructor(
    private readonly inbox: Inbox,
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

  /** `sessionLasts` is asked at each heartbeat: the stream is of a session, and ends with it. */
  of(actor: Actor, sessionLasts: () => Promise<boolean>): Observable<MessageEvent> {
    const counts = this.changes.pipe(
      filter((personId) => personId === actor.personId || personId === everybody),
      startWith(everybody),
      switchMap(() => ignoringOutages(() => this.inbox.unread(actor))),
      distinctUntilChanged(),
      map((unread): MessageEvent => ({ type: 'unread', data: { unread } })),
    );
    const goesOn = interval(this.options.heartbeatMs).pipe(
      exhaustMap(() => ignoringOutages(sessionLasts)),
      share(),
    );
    const heartbeats = goesOn.pipe(
      filter(Boolean),
      map((): MessageEvent => ({ comment: 'still here' })),
    );
    const signedOut = goesOn.pipe(filter((lasts) => !lasts));
    const stream = merge(counts, heartbeats).pipe(
      takeUntil(merge(this.stopping, timer(longestMs), signedOut)),
    );
    return this.open.counted(actor.personId ?? '', stream);
  }
}

/** A count that could not be made is made again at the next change, or when the database is back. */
function ignoringOutages<T>(work: () => Promise<T>): Observable<T> {
  return defer(work).pipe(catchError(() => EMPTY));
}
