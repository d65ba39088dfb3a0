import { Suspense } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { Loading } from '../../ui/loading.js';
import { PageHeader } from '../../ui/page-header.js';
import { AuditFilters } from './audit-filters.js';
import type { AuditSearch } from './audit-search.js';
import { AuditTable } from './audit-table.js';
import { PurposeForm } from './purpose-form.js';

export function AuditPage({ search }: { search: AuditSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const show = (next: AuditSearch) => void navigate({ to: '/logboek', search: next });
  const { doel } = search;
  if (!doel) {
    return (
      <>
        <PageHeader title={t('audit.title')} lead={t('audit.lead')} />
        <PurposeForm onChoose={(purpose) => show({ ...search, doel: purpose })} />
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={t('audit.title')}
        lead={
          <>
            <span>{t('audit.openedFor', { purpose: t(`logPurpose.${doel}`) })}</span>
            <Button variant="quiet" onPress={() => show({})}>
              {t('audit.otherPurpose')}
            </Button>
          </>
        }
      />
      <section className="ct-panel" aria-label={t('audit.title')}>
        <AuditFilters search={search} onChange={show} />
        <Suspense fallback={<Loading lines={9} />}>
          <AuditTable search={{ ...search, doel }} onFilter={(part) => show({ ...search, ...part })} />
        </Suspense>
      </section>
    </>
  );
}
