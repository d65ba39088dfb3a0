import { useTranslation } from 'react-i18next';
import type { AuditEvent } from '../../api/types.js';
import { formatExactInstant } from '../../i18n/dates.js';
import { Button } from '../../ui/button.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Dialog } from '../../ui/dialog.js';
import { Facts } from '../../ui/facts.js';
import { AuditResultBadge } from './audit-result.js';
import type { AuditSearch } from './audit-search.js';
import { useObjectLabel } from './audit-object.js';
import { useActorName } from './use-actor-name.js';
import { useEventWords } from './use-event-words.js';

const code = (value: string | null) => value && <code>{value}</code>;

/** Everything recorded of one act, with ways to see what else that person did or what else happened there. */
export function AuditDetail({
  event,
  onClose,
  onFilter,
}: {
  event: AuditEvent;
  onClose: () => void;
  onFilter: (part: AuditSearch) => void;
}) {
  const { t } = useTranslation();
  const actorName = useActorName();
  const objectLabel = useObjectLabel();
  const { purposeOf, reasonOf } = useEventWords();
  const { actor, caseId, objectId } = event;
  return (
    <Dialog title={event.label} look="wide" isOpen onClose={onClose}>
      <Facts
        facts={[
          { label: t('audit.at'), value: formatExactInstant(event.at) },
          { label: t('audit.who'), value: actorName(event) },
          { label: t('audit.organisation'), value: event.organisation },
          { label: t('audit.result'), value: <AuditResultBadge result={event.result} /> },
          { label: t('audit.action'), value: code(event.action) },
          { label: t('audit.about'), value: objectLabel(event.objectType) },
          { label: t('audit.object'), value: code(objectId) },
          { label: t('audit.case'), value: code(caseId) },
          { label: t('audit.fields'), value: event.fields.join(', ') },
          { label: t('audit.forPurpose'), value: purposeOf(event) },
          { label: t('audit.reason'), value: reasonOf(event) },
          { label: t('audit.ip'), value: code(event.ipAddress) },
          { label: t('audit.trace'), value: code(event.traceId) },
        ]}
      />
      <div className="ct-actions">
        {actor && <Button onPress={() => onFilter({ wie: actor.id })}>{t('audit.only.wie')}</Button>}
        {caseId && <Button onPress={() => onFilter({ casus: caseId })}>{t('audit.only.casus')}</Button>}
        {objectId && objectId !== caseId && (
          <Button onPress={() => onFilter({ object: objectId })}>{t('audit.only.object')}</Button>
        )}
        <Button onPress={() => onFilter({ handeling: event.action })}>{t('audit.onlyAction')}</Button>
        {caseId && (
          <ButtonLink to="/toegang/casussen/$id" params={{ id: caseId }}>
            {t('explained.openCase')}
          </ButtonLink>
        )}
        {objectId && event.objectType === 'information-item' && (
          <ButtonLink to="/toegang/informatie/$id" params={{ id: objectId }}>
            {t('explained.openItem')}
          </ButtonLink>
        )}
        {actor && (
          <ButtonLink to="/toegang/personen/$id" params={{ id: actor.id }}>
            {t('ownAccess.ofPerson')}
          </ButtonLink>
        )}
      </div>
    </Dialog>
  );
}
