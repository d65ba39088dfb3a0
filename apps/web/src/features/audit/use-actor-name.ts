import { useTranslation } from 'react-i18next';
import type { AuditEvent } from '../../api/types.js';

/** Who acted, also when that is the application itself, nobody known, or someone who no longer exists. */
export function useActorName(): (event: Pick<AuditEvent, 'actor' | 'actorKind'>) => string {
  const { t } = useTranslation();
  return ({ actor, actorKind }) => {
    if (actorKind === 'system') return t('audit.system');
    if (!actor) return t('audit.anonymous');
    return actor.name ?? t('audit.formerPerson');
  };
}
