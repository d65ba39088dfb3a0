import { infiniteQueryOptions } from '@tanstack/react-query';

interface Page<Row> {
  items: Row[];
  next: string | null;
}

const first: string | undefined = undefined;

/** A list that grows a page at a time, by the cursor the server gave with the page before. */
export function pagedQuery<Row>(
  queryKey: readonly unknown[],
  fetchPage: (paging: { limit: number; after?: string }) => Promise<Page<Row>>,
  limit = 25,
) {
  return infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam }) => fetchPage(pageParam === undefined ? { limit } : { limit, after: pageParam }),
    initialPageParam: first,
    getNextPageParam: (page) => page.next ?? undefined,
    select: ({ pages }) => pages.flatMap((page) => page.items),
  });
}
