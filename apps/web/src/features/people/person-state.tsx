import { IconAlertTriangle, IconCircleCheck, IconUserOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PersonItem } from '../../api/types.js';
import { Badge } from '../../ui/badge.js';

/** What is missing matters more than whether the account is on: it is named first. */
export function PersonStateBadge({
  person: { active, incomplete },
}: {
  person: Pick<PersonItem, 'active' | 'incomplete'>;
}) {
  const { t } = useTranslation();
  if (incomplete) {
    return (
      <Badge tone="warning" icon={<IconAlertTriangle size={14} aria-hidden />}>
        {t('personState.incomplete')}
      </Badge>
    );
  }
  return active ? (
    <Badge tone="positive" icon={<IconCircleCheck size={14} aria-hidden />}>
      {t('personState.active')}
    </Badge>
  ) : (
    <Badge tone="neutral" icon={<IconUserOff size={14} aria-hidden />}>
      {t('personState.inactive')}
    </Badge>
  );
}
