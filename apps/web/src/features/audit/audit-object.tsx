import { useTranslation } from 'react-i18next';
import type { AuditEvent } from '../../api/types.js';

const known = [
  'case',
  'signal',
  'action',
  'person',
  'identity',
  'participant',
  'subject',
  'exclusion',
  'participation',
  'access-request',
  'information-item',
  'notification',
  'table',
  'audit',
  'organisation',
  'covenant',
  'screening',
  'membership',
  'rights-review',
  'machine-client',
] as const;

/** What kind of thing an event was about, in words where there are words for it. */
export function useObjectLabel(): (objectType: string) => string {
  const { t } = useTranslation();
  return (objectType) => {
    const type = known.find((one) => one === objectType);
    return type ? t(`objectType.${type}`) : objectType;
  };
}

/** The kind and the end of the id: enough to see that two rows are about the same thing, and nothing more. */
export function AuditObject({ event }: { event: Pick<AuditEvent, 'objectType' | 'objectId'> }) {
  const objectLabel = useObjectLabel();
  return (
    <>
      {objectLabel(event.objectType)}
      {event.objectId && (
        <>
          {' '}
          <code className="ct-small">{event.objectId.slice(-6)}</code>
        </>
      )}
    </>
  );
}
