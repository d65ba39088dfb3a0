import { useTranslation } from 'react-i18next';
import type { Duty, RightsReviewLine, TableRole } from '../../api/types.js';

/** A right as people say it: a role at a table, or a duty over everything. */
export function useRightWords(): (line: RightsReviewLine) => string {
  const { t } = useTranslation();
  return ({ role, tableName, municipality, duty }) => {
    // The API documents these as text; they are codes of roles and duties, and an unknown one is shown as it is.
    if (duty) return t('review.duty', { duty: t(`duty.${duty as Duty}`, { defaultValue: duty }) });
    const words = role ? t(`role.${role as TableRole}`, { defaultValue: role }) : '';
    const seat = t('review.seat', { role: words, table: tableName ?? '' });
    return municipality ? `${seat}, ${t('seat.onlyMunicipality', { municipality })}` : seat;
  };
}
