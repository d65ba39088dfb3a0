import type { CaseItem } from '../../api/types.js';
import { Badge } from '../../ui/badge.js';

/** Statuses are the table's own; what counts for the colour is only whether the case is closed. */
export function CaseStatusBadge({ item }: { item: Pick<CaseItem, 'statusLabel' | 'closed'> }) {
  return <Badge tone={item.closed ? 'neutral' : 'info'}>{item.statusLabel}</Badge>;
}
