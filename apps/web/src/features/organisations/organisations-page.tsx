import { Suspense } from 'react';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/button-link.js';
import { FilterBar } from '../../ui/filter-bar.js';
import { Loading } from '../../ui/loading.js';
import { PageHeader } from '../../ui/page-header.js';
import { SelectField } from '../../ui/select-field.js';
import { registerTablesQuery } from '../register-tables/register-table-queries.js';
import { OrganisationTable } from './organisation-table.js';

export function OrganisationsPage({ tableId }: { tableId: string | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data: tables } = useQuery(registerTablesQuery);
  return (
    <>
      <PageHeader
        title={t('organisations.title')}
        lead={t('organisations.lead')}
        actions={
          <ButtonLink
            to="/beheer/organisaties/nieuw"
            variant="primary"
            icon={<IconPlus size={18} aria-hidden />}
          >
            {t('organisations.add')}
          </ButtonLink>
        }
      />
      <section className="ct-panel" aria-label={t('organisations.title')}>
        <FilterBar label={t('organisations.filter')}>
          <SelectField
            name="tafel"
            label={t('organisations.atTable')}
            value={tableId ?? ''}
            placeholder={t('organisations.everyTable')}
            onChange={({ target: { value: tafel } }) =>
              void navigate({ to: '/beheer/organisaties', search: tafel ? { tafel } : {}, replace: true })
            }
            options={(tables ?? []).map(({ id, name }) => ({ code: id, label: name }))}
          />
        </FilterBar>
        <Suspense fallback={<Loading lines={8} />}>
          <OrganisationTable tableId={tableId} />
        </Suspense>
      </section>
    </>
  );
}
