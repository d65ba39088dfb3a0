import { Suspense, useState } from 'react';
import { IconArrowsExchange, IconPlus, IconPrinter } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Case, Table } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { Loading } from '../../ui/loading.js';
import { PageHeader } from '../../ui/page-header.js';
import { Tabs } from '../../ui/tabs.js';
import { InformationTab } from '../information/information-tab.js';
import { AssignActionDialog, TransitionDialog } from './case-dialogs.js';
import { CaseActionsTab } from './case-actions-tab.js';
import { CaseStatusBadge } from './case-status.js';
import type { CaseTab } from './case-tab.js';
import { HistoryTab } from './history-tab.js';
import { OverviewTab } from './overview-tab.js';
import { ParticipantsTab } from './participants-tab.js';
import { SubjectsTab } from './subjects-tab.js';

/** The whole file. What may be done is what the server says of this case. */
export function Dossier({ file, table, tab }: { file: Case; table: Table; tab: CaseTab }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id } = file;
  const [open, setOpen] = useState<'transition' | 'assign' | null>(null);
  const close = () => setOpen(null);
  const may = (what: string) => file.allowedActions.includes(what);
  const content = (part: React.ReactNode) => <Suspense fallback={<Loading />}>{part}</Suspense>;
  return (
    <>
      <PageHeader
        title={file.title ?? file.number}
        windowTitle={t('case.windowTitle')}
        trail={<Link to="/casussen">{t('nav.cases')}</Link>}
        lead={
          <>
            <span className="ct-number ct-strong">{file.number}</span>
            <CaseStatusBadge item={file} />
            <span>{file.tableName}</span>
          </>
        }
        actions={
          <>
            <span className="ct-wide-only">
              <Button
                variant="quiet"
                icon={<IconPrinter size={18} aria-hidden />}
                onPress={() => window.print()}
              >
                {t('case.print')}
              </Button>
            </span>
            {file.allowedTransitions.length > 0 && (
              <Button
                icon={<IconArrowsExchange size={18} aria-hidden />}
                onPress={() => setOpen('transition')}
              >
                {t('case.changeStatus')}
              </Button>
            )}
            {may('assign-action') && (
              <Button
                variant="primary"
                icon={<IconPlus size={18} aria-hidden />}
                onPress={() => setOpen('assign')}
              >
                {t('case.assign')}
              </Button>
            )}
          </>
        }
      />
      <Tabs
        label={t('case.parts')}
        selected={tab}
        onSelect={(chosen) =>
          void navigate({
            to: '/casussen/$id',
            params: { id },
            search: chosen === 'overzicht' ? {} : { tab: chosen },
            replace: true,
          })
        }
        items={[
          {
            code: 'overzicht',
            label: t('case.overview'),
            content: <OverviewTab file={file} definition={table.definition} mayChange={may('change')} />,
          },
          {
            code: 'betrokkenen',
            label: t('case.subjects'),
            content: content(
              <SubjectsTab caseId={id} definition={table.definition} mayChange={may('change')} />,
            ),
          },
          {
            code: 'informatie',
            label: t('case.information'),
            content: content(<InformationTab file={file} table={table} />),
          },
          {
            code: 'deelnemers',
            label: t('case.participants'),
            content: content(<ParticipantsTab caseId={id} table={table} may={may} />),
          },
          {
            code: 'acties',
            label: t('case.actions'),
            content: content(
              <CaseActionsTab
                caseId={id}
                onAssign={may('assign-action') ? () => setOpen('assign') : undefined}
              />,
            ),
          },
          { code: 'verloop', label: t('case.history'), content: content(<HistoryTab caseId={id} />) },
        ]}
      />
      <Suspense>
        {open === 'transition' && (
          <TransitionDialog file={file} definition={table.definition} onClose={close} />
        )}
        {open === 'assign' && <AssignActionDialog file={file} table={table} onClose={close} />}
      </Suspense>
    </>
  );
}
