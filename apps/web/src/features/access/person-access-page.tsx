import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../ui/loading.js';
import { PageHeader } from '../../ui/page-header.js';
import { useSession } from '../session/use-session.js';
import { DayChoice } from './day-choice.js';
import { PersonAccessParts } from './person-access-parts.js';

/** Everything that one person may see, and why: for everybody of themselves, for a privacy officer of anybody. */
export function PersonAccessPage({
  id,
  on,
  onDay,
}: {
  id: string;
  on: string | undefined;
  onDay: (on: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const isOwn = useSession().person.id === id;
  return (
    <>
      <PageHeader
        title={t(isOwn ? 'ownAccess.title' : 'ownAccess.personWindow')}
        lead={t(isOwn ? 'ownAccess.lead' : 'ownAccess.personLead')}
      />
      <section className="ct-panel" aria-label={t('explained.on')}>
        <DayChoice on={on} help={t('ownAccess.onHelp')} onChange={onDay} />
      </section>
      <Suspense fallback={<Loading lines={7} />}>
        <PersonAccessParts key={`${id} ${on ?? ''}`} id={id} on={on} isOwn={isOwn} />
      </Suspense>
    </>
  );
}
