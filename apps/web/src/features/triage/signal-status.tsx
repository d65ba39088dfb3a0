import { useTranslation } from 'react-i18next';
import type { SignalStatus } from '../../api/types.js';
import { Badge } from '../../ui/badge.js';
import type { Tone } from '../../ui/tone.js';

const tones: Record<SignalStatus, Tone> = {
  received: 'info',
  'more-information': 'warning',
  accepted: 'positive',
  forwarded: 'accent',
  refused: 'neutral',
};

export function SignalStatusBadge({ status }: { status: SignalStatus }) {
  const { t } = useTranslation();
  return <Badge tone={tones[status]}>{t(`signalStatus.${status}`)}</Badge>;
}
