import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceGroup } from '../../ui/choice-group.js';
import { Loading } from '../../ui/loading.js';
import { PageHeader } from '../../ui/page-header.js';
import { leadsATable } from '../session/roles.js';
import { useSession } from '../session/use-session.js';
import type { ActionsSearch } from './actions-search.js';
import { ActionsByUrgency } from './actions-by-urgency.js';

/** What someone was asked; who leads a table can also see what everybody there was asked. */
export function ActionsPage({
  search,
  onSearch,
}: {
  search: ActionsSearch;
  onSearch: (search: ActionsSearch) => void;
}) {
  const { t } = useTranslation();
  const leads = leadsATable(useSession());
  const ofTable = leads && search.van === 'tafel';
  const isClosed = search.stand === 'afgesloten';
  const choose = (tafel: boolean, afgesloten: boolean) =>
    onSearch({ ...(tafel ? { van: 'tafel' } : {}), ...(afgesloten ? { stand: 'afgesloten' } : {}) });
  return (
    <>
      <PageHeader
        title={t(ofTable ? 'actions.titleOfTable' : 'actions.title')}
        lead={t(ofTable ? 'actions.leadOfTable' : 'actions.lead')}
      />
      <div className="ct-inline ct-no-print">
        {leads && (
          <ChoiceGroup
            type="radio"
            look="segments"
            label={t('actions.whose')}
            hideLabel
            options={[
              { code: 'mij', label: t('actions.mine') },
              { code: 'tafel', label: t('actions.ofTable') },
            ]}
            field={{ name: 'van', onChange: ({ target }) => choose(target.value === 'tafel', isClosed) }}
            value={ofTable ? 'tafel' : 'mij'}
          />
        )}
        <ChoiceGroup
          type="radio"
          look="segments"
          label={t('actions.show')}
          hideLabel
          options={[
            { code: 'open', label: t('actions.open') },
            { code: 'afgesloten', label: t('actions.closed') },
          ]}
          field={{ name: 'stand', onChange: ({ target }) => choose(ofTable, target.value === 'afgesloten') }}
          value={isClosed ? 'afgesloten' : 'open'}
        />
      </div>
      <Suspense fallback={<Loading />}>
        <ActionsByUrgency assignee={ofTable ? 'anyone' : 'me'} status={isClosed ? 'closed' : 'open'} />
      </Suspense>
    </>
  );
}
