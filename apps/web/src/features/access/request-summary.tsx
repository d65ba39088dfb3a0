import { useTranslation } from 'react-i18next';
import type { AccessRequest } from '../../api/types.js';
import { formatMoment } from '../../i18n/dates.js';
import './grants.css';

/** Who asks for what, and why; the title of the case for who may see it. */
export function RequestSummary({
  request,
  caseTitle = null,
}: {
  request: AccessRequest;
  caseTitle?: string | null;
}) {
  const { t } = useTranslation();
  const { requester, organisationName, level, reason, requestedAt, mine } = request;
  return (
    <div className="ct-request">
      {caseTitle && <span className="ct-muted">{caseTitle}</span>}
      <span className="ct-strong">
        {mine
          ? t(`access.youWant.${level}`)
          : `${t('grant.person', { person: requester, organisation: organisationName })} ${t(`access.wants.${level}`)}`}
      </span>
      <span className="ct-prose">{reason}</span>
      <span className="ct-small">{t('access.askedOn', { at: formatMoment(requestedAt) })}</span>
    </div>
  );
}
