/** All rows of a list that is short by nature, such as the organisations to choose from. */
export async function everyPage<Row>(
  fetchPage: (paging: { limit: number; after?: string }) => Promise<{ items: Row[]; next: string | null }>,
): Promise<Row[]> {
  const rows: Row[] = [];
  let after: string | null | undefined;
  do {
    const page = await fetchPage({ limit: 100, ...(after ? { after } : {}) });
    rows.push(...page.items);
    after = page.next;
  } while (after);
  return rows;
}
