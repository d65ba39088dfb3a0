import { useTranslation } from 'react-i18next';
import { useSession } from '../session/use-session.js';

/** `Voorzitter Casustafel ondermijning, Deelnemer aan 6 tafels`: what someone is here as, each role once. */
export function useRoleLine(): string {
  const { t } = useTranslation();
  const { memberships, duties } = useSession();
  const roles = [...new Set(memberships.map(({ role }) => role))];
  return [
    ...roles.map((role) => {
      const tables = new Set(memberships.filter((one) => one.role === role).map((one) => one.tableName));
      const [table = ''] = tables;
      return t('home.roleAt', { role: t(`role.${role}`), table, count: tables.size });
    }),
    ...duties.map((duty) => t(`duty.${duty}`)),
  ].join(', ');
}
