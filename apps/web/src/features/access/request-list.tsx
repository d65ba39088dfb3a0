import { IconCheck, IconClock, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import type { AccessRequest } from '../../api/types.js';
import { formatMoment } from '../../i18n/dates.js';
import { Badge } from '../../ui/badge.js';
import { RequestSummary } from './request-summary.js';
import './grants.css';

const looks = {
  pending: { icon: IconClock, tone: 'warning' },
  granted: { icon: IconCheck, tone: 'positive' },
  refused: { icon: IconX, tone: 'negative' },
  withdrawn: { icon: IconX, tone: 'neutral' },
} as const;

/** Requests with what was decided, or with what the reader can do about them. */
export function RequestList({
  requests,
  actions,
}: {
  requests: readonly AccessRequest[];
  actions?: (request: AccessRequest) => ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <ul className="ct-grants">
      {requests.map((request) => {
        const { id, caseId, caseNumber, status, decidedAt, motivation } = request;
        const { icon: Icon, tone } = looks[status];
        return (
          <li key={id}>
            <Icon size={20} stroke={1.5} aria-hidden />
            <div>
              {caseId ? (
                <Link to="/casussen/$id" params={{ id: caseId }} className="ct-number">
                  {caseNumber}
                </Link>
              ) : (
                <span className="ct-number ct-muted">{caseNumber}</span>
              )}
              <RequestSummary request={request} />
              {decidedAt && (
                <div className="ct-decided">
                  <span className="ct-prose">{motivation}</span>
                  <span className="ct-small">
                    {t('access.decidedBy', { by: request.decidedBy ?? '', at: formatMoment(decidedAt) })}
                  </span>
                </div>
              )}
            </div>
            {actions ? actions(request) : <Badge tone={tone}>{t(`requestStatus.${status}`)}</Badge>}
          </li>
        );
      })}
    </ul>
  );
}
