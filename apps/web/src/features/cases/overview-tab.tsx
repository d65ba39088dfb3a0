import { useState } from 'react';
import { IconPencil } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TableDescription } from '../../api/table-description.js';
import type { Case } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { Facts } from '../../ui/facts.js';
import { Panel } from '../../ui/panel.js';
import { CaseGround } from './case-ground.js';
import { detailFacts } from './detail-facts.js';
import { Waiting } from '../problem/waiting.js';
import { OpenActions } from './open-actions.js';
import { EditCaseForm } from './edit-case-form.js';

export function OverviewTab({
  file,
  definition,
  mayChange,
}: {
  file: Case;
  definition: TableDescription;
  mayChange: boolean;
}) {
  const { t } = useTranslation();
  const [isEditing, setEditing] = useState(false);
  const own = detailFacts(definition.details.fields, file.details, t);
  return (
    <div className="ct-columns">
      <div className="ct-stack">
        {isEditing ? (
          <EditCaseForm file={file} definition={definition} onDone={() => setEditing(false)} />
        ) : (
          <Panel
            title={t('case.own', { table: definition.title })}
            aside={
              mayChange && (
                <Button
                  variant="quiet"
                  icon={<IconPencil size={18} aria-hidden />}
                  onPress={() => setEditing(true)}
                >
                  {t('case.edit')}
                </Button>
              )
            }
          >
            {own.length > 0 ? <Facts facts={own} /> : <p className="ct-muted">{t('case.ownNone')}</p>}
          </Panel>
        )}
        <Panel flush title={t('cases.openActions')}>
          <Waiting name={file.id}>
            <OpenActions caseId={file.id} />
          </Waiting>
        </Panel>
      </div>
      <Panel title={t('case.ground')}>
        <CaseGround
          file={file}
          definition={definition}
          after={[
            {
              label: t('case.signal'),
              value: file.signalId && (
                <Link to="/signalen/$id" params={{ id: file.signalId }}>
                  {t('case.openSignal')}
                </Link>
              ),
            },
          ]}
        />
      </Panel>
    </div>
  );
}
