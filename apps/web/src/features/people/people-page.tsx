import { Suspense, useState } from 'react';
import { IconUserPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/button-link.js';
import { Loading } from '../../ui/loading.js';
import { PageHeader } from '../../ui/page-header.js';
import { PeopleFilters } from './people-filters.js';
import type { PeopleSearch } from './people-search.js';
import { PeopleTable } from './people-table.js';

export function PeoplePage({ search }: { search: PeopleSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [q, setQ] = useState('');
  return (
    <>
      <PageHeader
        title={t('people.title')}
        lead={t('people.lead')}
        actions={
          <ButtonLink
            to="/beheer/mensen/nieuw"
            search={search.organisatie ? { organisatie: search.organisatie } : {}}
            variant="primary"
            icon={<IconUserPlus size={18} aria-hidden />}
          >
            {t('people.add')}
          </ButtonLink>
        }
      />
      <section className="ct-panel" aria-label={t('people.title')}>
        <PeopleFilters
          search={search}
          onChange={(next) => void navigate({ to: '/beheer/mensen', search: next, replace: true })}
          onSearch={setQ}
        />
        <Suspense fallback={<Loading lines={9} />}>
          <PeopleTable search={search} q={q} />
        </Suspense>
      </section>
    </>
  );
}
