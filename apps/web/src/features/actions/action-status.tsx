import { useTranslation } from 'react-i18next';
import type { ActionStatus } from '../../api/types.js';
import { Badge } from '../../ui/badge.js';
import type { Tone } from '../../ui/tone.js';

const tones: Record<ActionStatus, Tone> = {
  assigned: 'info',
  accepted: 'info',
  'in-progress': 'warning',
  completed: 'positive',
  'not-executed': 'neutral',
  declined: 'accent',
};

export function ActionStatusBadge({ status }: { status: ActionStatus }) {
  const { t } = useTranslation();
  return <Badge tone={tones[status]}>{t(`actionStatus.${status}`)}</Badge>;
}
