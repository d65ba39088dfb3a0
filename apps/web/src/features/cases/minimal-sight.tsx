import { IconCheck, IconEyeOff } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Case, Table } from '../../api/types.js';
import { Panel } from '../../ui/panel.js';
import { Grounds } from '../access/grounds.js';
import { ownGroundsQuery } from '../access/own-grounds.js';
import { Waiting } from '../problem/waiting.js';
import { useSession } from '../session/use-session.js';

/** What the reader sees of the case and what not, and through which invitation, action or place at the table. */
export function MinimalSight({ file, table }: { file: Case; table: Table }) {
  const { t } = useTranslation();
  const sees = file.allowedActions.includes('add-information')
    ? (['process', 'ownActions', 'ownInformation'] as const)
    : (['process'] as const);
  return (
    <Panel title={t('minimal.sees')}>
      <ul className="ct-marks">
        {sees.map((part) => (
          <li key={part}>
            <IconCheck size={18} aria-hidden />
            {t(`minimal.${part}`)}
          </li>
        ))}
        <li data-not>
          <IconEyeOff size={18} aria-hidden />
          <span className="ct-muted">{t('minimal.hidden')}</span>
        </li>
      </ul>
      <div className="ct-stack" data-tight>
        <h3>{t('minimal.why')}</h3>
        <Waiting name={`why ${file.id}`}>
          <Why file={file} table={table} />
        </Waiting>
      </div>
    </Panel>
  );
}

function Why({ file, table }: { file: Case; table: Table }) {
  const { t } = useTranslation();
  const { person, memberships } = useSession();
  const { data: grounds } = useSuspenseQuery(ownGroundsQuery(person.id, file.id));
  const seat = memberships.find(({ tableCode }) => tableCode === table.code);
  const role = t(`role.${seat?.role ?? 'partner'}`).toLowerCase();
  if (grounds.length === 0) return <p>{t('minimal.overseen', { role })}</p>;
  return <Grounds isOwn grounds={grounds} role={role} organisation={person.organisation.name} />;
}
