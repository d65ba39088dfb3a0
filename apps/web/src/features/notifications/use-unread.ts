import { useEffect, useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, answer } from '../../api/client.js';
import { isStatus } from '../../api/problem.js';
import { signInAgain } from '../../api/sign-in-again.js';
import { readUnread } from './read-unread.js';

const unreadKey = ['notifications', 'unread'];
const withoutStream = 60_000;

async function fetchUnread(): Promise<number> {
  try {
    const { unread } = await answer(
      api.GET('/api/v1/notifications', { params: { query: { unread: 'true', limit: 1 } } }),
    );
    return unread;
  } catch (error) {
    // The session ended while the page stood open: hide what is on it, keep what was typed.
    if (isStatus(error, 401)) {
      await signInAgain();
      return fetchUnread();
    }
    throw error;
  }
}

/** How many notifications wait: pushed by the server, or asked for every minute when the stream does not hold. */
export function useUnread(): number {
  const queryClient = useQueryClient();
  const [isLive, setLive] = useState(false);
  useEffect(() => {
    const stream = new EventSource('/api/v1/notifications/stream');
    stream.addEventListener('open', () => setLive(true));
    stream.addEventListener('error', () => setLive(false));
    stream.addEventListener('unread', (event: MessageEvent<string>) => {
      const unread = readUnread(event.data);
      if (unread === null || unread === queryClient.getQueryData(unreadKey)) return;
      queryClient.setQueryData(unreadKey, unread);
      void queryClient.invalidateQueries({ queryKey: ['notifications', 'list'] });
    });
    return () => stream.close();
  }, [queryClient]);
  const { data = 0 } = useQuery({
    queryKey: unreadKey,
    queryFn: fetchUnread,
    refetchInterval: isLive ? false : withoutStream,
  });
  return data;
}
