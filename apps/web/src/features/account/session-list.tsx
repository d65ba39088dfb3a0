import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OwnSession } from '../../api/types.js';
import { formatInstant } from '../../i18n/dates.js';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { LoadMore } from '../../ui/load-more.js';
import { Notice } from '../../ui/notice.js';
import { useProblemText } from '../problem/use-problem-text.js';
import { ownSessionsQuery } from './account-queries.js';
import { useEndSessions } from './use-end-sessions.js';
import './account.css';

/** Where the reader is signed in; what they do not know, they can end. */
export function SessionList() {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const list = useSuspenseInfiniteQuery(ownSessionsQuery);
  const sessions = list.data;
  const end = useEndSessions();
  return (
    <>
      <p className="ct-muted">{t('account.sessionsHelp')}</p>
      <div role="alert">
        {end.isError && (
          <Notice tone="negative">
            <p>{problemText(end.error)}</p>
          </Notice>
        )}
      </div>
      <ul className="ct-sessions">
        {sessions.map((session) => (
          <SessionLine key={session.id} session={session} onEnd={() => end.mutate(session.id)} />
        ))}
      </ul>
      {list.hasNextPage && (
        <LoadMore
          hasMore
          shown={list.data.length}
          isLoading={list.isFetchingNextPage}
          onLoad={() => void list.fetchNextPage()}
        />
      )}
      {sessions.length > 1 && (
        <div>
          <Button onPress={() => end.mutate(null)} isPending={end.isPending}>
            {t('account.endOthers')}
          </Button>
        </div>
      )}
    </>
  );
}

function SessionLine({ session, onEnd }: { session: OwnSession; onEnd: () => void }) {
  const { t } = useTranslation();
  const started = formatInstant(session.startedAt);
  return (
    <li>
      <div>
        <span className="ct-inline">
          <span className="ct-strong">{session.device}</span>
          {session.current && <Badge tone="positive">{t('account.current')}</Badge>}
        </span>
        <span className="ct-small">
          {t('account.session', { started, seen: formatInstant(session.lastSeenAt) })}
        </span>
      </div>
      {!session.current && (
        <Button
          variant="quiet"
          aria-label={t('account.endNamed', { device: session.device, started })}
          onPress={onEnd}
        >
          {t('account.end')}
        </Button>
      )}
    </li>
  );
}
