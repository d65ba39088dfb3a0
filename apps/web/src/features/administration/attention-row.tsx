import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AttentionItem } from '../../api/types.js';
import { daysBetween, formatDate, today } from '../../i18n/dates.js';
import { Badge } from '../../ui/badge.js';
import { MissingList } from '../people/missing-list.js';
import { attentionMark } from './attention-mark.js';

/** One thing to do, with the way to where it is done. */
export function AttentionRow({ item }: { item: AttentionItem }) {
  const { t } = useTranslation();
  const { tone, words, count } = attentionMark(item.kind, daysBetween(today(), item.on));
  return (
    <li>
      <div>
        <span className="ct-inline">
          <AttentionLink item={item} />
          {item.personName && <span className="ct-small">{item.organisationName}</span>}
        </span>
        <What item={item} />
        {item.missing.length > 0 && <MissingList missing={item.missing} />}
      </div>
      <div className="ct-when">
        <Badge tone={tone}>{t(`attention.${words}`, { count })}</Badge>
        <span className="ct-small ct-number">{formatDate(item.on)}</span>
      </div>
    </li>
  );
}

function AttentionLink({ item: { personId, personName, reviewId, ...item } }: { item: AttentionItem }) {
  if (personId) {
    return (
      <Link className="ct-strong" to="/beheer/mensen/$id" params={{ id: personId }}>
        {personName}
      </Link>
    );
  }
  if (reviewId) {
    return (
      <Link className="ct-strong" to="/rechtencontrole/$id" params={{ id: reviewId }}>
        {item.organisationName}
      </Link>
    );
  }
  return (
    <Link className="ct-strong" to="/beheer/organisaties/$id" params={{ id: item.organisationId }}>
      {item.organisationName}
    </Link>
  );
}

function What({ item: { kind, tables, what, people } }: { item: AttentionItem }) {
  const { t } = useTranslation();
  const table = tables.join(', ');
  switch (kind) {
    case 'covenant-missing':
      return <span>{t('attention.noCovenant', { table, count: people })}</span>;
    case 'person-incomplete':
      return <span>{table ? t('attention.cannotWork', { table }) : t('attention.dutyRests')}</span>;
    case 'review-overdue':
      return <span>{t('attention.review', { kind: t(`reviewKind.${reviewKind(what)}`) })}</span>;
    case 'covenant-expiring':
      return <span>{t('attention.covenant', { table })}</span>;
    case 'screening-expiring':
      return <span>{t('attention.screening', { kind: what ?? '' })}</span>;
    case 'membership-expiring':
      return <span>{t('attention.seat', { table })}</span>;
  }
}

const reviewKind = (what: string | null) => (what === 'quarterly' ? 'quarterly' : 'yearly');
