import { Suspense, useState } from 'react';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Case, Table } from '../../api/types.js';
import { formatInstant } from '../../i18n/dates.js';
import { Button } from '../../ui/button.js';
import { ButtonLink } from '../../ui/button-link.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageHeader } from '../../ui/page-header.js';
import { Panel } from '../../ui/panel.js';
import { ReopenDialog } from './case-dialogs.js';
import { CaseGround } from './case-ground.js';
import { CaseStatusBadge } from './case-status.js';

/** For who leads: that the case ran, who could see it, and the way back. Its content is nobody's to see (L-10). */
export function ClosedCase({ file, table }: { file: Case; table: Table }) {
  const { t } = useTranslation();
  const [isReopening, setReopening] = useState(false);
  const may = (what: string) => file.allowedActions.includes(what);
  return (
    <>
      <PageHeader
        title={t('minimal.title', { number: file.number })}
        windowTitle={t('case.windowTitle')}
        trail={<Link to="/casussen">{t('nav.cases')}</Link>}
        lead={
          <>
            <CaseStatusBadge item={file} />
            <span>{file.tableName}</span>
          </>
        }
      />
      <div className="ct-columns">
        <Panel
          flush
          title={t('closed.title')}
          aside={
            may('explain-access') && (
              <ButtonLink variant="quiet" to="/toegang/casussen/$id" params={{ id: file.id }}>
                {t('explained.openFor')}
              </ButtonLink>
            )
          }
        >
          <EmptyState
            title={t('closed.shielded')}
            icon={<IconLock size={36} stroke={1.25} aria-hidden />}
            actions={
              may('reopen') && (
                <Button icon={<IconLockOpen size={18} aria-hidden />} onPress={() => setReopening(true)}>
                  {t('closed.reopen')}
                </Button>
              )
            }
          >
            {t(may('reopen') ? 'closed.help' : 'closed.tooLate')}
          </EmptyState>
        </Panel>
        <Panel title={t('minimal.facts')}>
          <CaseGround
            file={file}
            definition={table.definition}
            before={[
              { label: t('closed.at'), value: file.closedAt && formatInstant(file.closedAt) },
              { label: t('closed.by'), value: file.closedBy },
            ]}
          />
        </Panel>
      </div>
      <Suspense>{isReopening && <ReopenDialog file={file} onClose={() => setReopening(false)} />}</Suspense>
    </>
  );
}
