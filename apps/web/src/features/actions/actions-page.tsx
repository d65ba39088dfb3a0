import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceGroup } from '../../ui/choice-group.js';
import { Loading } from '../../ui/loading.js';
import { PageHeader } from '../../ui/page-header.js';
import { MyActions } from './my-actions.js';

const statuses = ['open', 'closed'] as const;

export function ActionsPage() {
  const { t } = useTranslation();
  const [status, setStatus] = useState<(typeof statuses)[number]>('open');
  return (
    <>
      <PageHeader title={t('actions.title')} lead={t('actions.lead')} />
      <div className="ct-no-print">
        <ChoiceGroup
          type="radio"
          look="segments"
          label={t('actions.show')}
          hideLabel
          options={statuses.map((code) => ({ code, label: t(`actions.${code}`) }))}
          field={{
            name: 'status',
            onChange: (event) => setStatus(statuses.find((code) => code === event.target.value) ?? 'open'),
          }}
          value={status}
        />
      </div>
      <Suspense fallback={<Loading />}>
        <MyActions status={status} />
      </Suspense>
    </>
  );
}
