import type { Page } from '#lib/kernel';

/** Follows `next` to the end; gives the pages. Throws when a list goes on for ever. */
export async function allPages<T>(
  read: (after: string | undefined) => Promise<Page<T>>,
): Promise<(readonly T[])[]> {
  const pages: (readonly T[])[] = [];
  let after: string | undefined;
  do {
    const { items, next } = await read(after);
    pages.push(items);
    if (pages.length > 1_000) throw new Error('The list goes on for ever');
    after = next ?? undefined;
  } while (after !== undefined);
  return pages;
}
