import { useTranslation } from 'react-i18next';
import type { TableRole } from '../../api/types.js';

const roles: readonly TableRole[] = [
  ...(['chair', 'process-coordinator', 'case-coordinator'] as const),
  ...(['chain-coordinator', 'care-coordinator', 'partner'] as const),
];

/** A role at a table in words; the code itself when this version does not know it. */
export function useRoleWords(): (role: string) => string {
  const { t } = useTranslation();
  return (code) => {
    const role = roles.find((one) => one === code);
    return role ? t(`role.${role}`) : code;
  };
}
