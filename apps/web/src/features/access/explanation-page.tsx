import { Suspense } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../ui/loading.js';
import { PageHeader } from '../../ui/page-header.js';
import { leadsATable } from '../session/roles.js';
import { useSession } from '../session/use-session.js';
import { DayChoice } from './day-choice.js';
import { Explanation } from './explanation.js';

/** "Why can X see this?", of a case or a piece of information, now or on a day gone by. */
export function ExplanationPage({
  of,
  id,
  on,
  onDay,
}: {
  of: 'case' | 'item';
  id: string;
  on: string | undefined;
  onDay: (on: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const mayOpen = leadsATable(useSession());
  return (
    <>
      <PageHeader
        title={t('explained.title')}
        trail={
          of === 'case' &&
          mayOpen && (
            <Link to="/casussen/$id" params={{ id }} search={{ tab: 'deelnemers' }}>
              {t('case.windowTitle')}
            </Link>
          )
        }
      />
      <section className="ct-panel" aria-label={t('explained.on')}>
        <DayChoice on={on} help={t('explained.onHelp')} onChange={onDay} />
      </section>
      <Suspense fallback={<Loading lines={7} />}>
        <Explanation of={of} id={id} on={on} />
      </Suspense>
    </>
  );
}
