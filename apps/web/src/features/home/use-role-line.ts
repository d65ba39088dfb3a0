import { useTranslation } from 'react-i18next';
import { useSession } from '../session/use-session.js';

/** `voorzitter Casustafel ondermijning, privacy officer`: what someone is here as. */
export function useRoleLine(): string {
  const { t } = useTranslation();
  const { memberships, duties } = useSession();
  return [
    ...memberships.map(({ role, tableName }) => `${t(`role.${role}`)} ${tableName}`),
    ...duties.map((duty) => t(`duty.${duty}`)),
  ].join(', ');
}
