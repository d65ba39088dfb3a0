/** Whose actions are shown, and which: what an address says; mine and open when it says nothing. */
export interface ActionsSearch {
  van?: 'tafel';
  stand?: 'afgesloten';
}

export function parseActionsSearch({ van, stand }: Record<string, unknown>): ActionsSearch {
  return {
    ...(van === 'tafel' ? { van } : {}),
    ...(stand === 'afgesloten' ? { stand } : {}),
  };
}
