import { IconFileInfo } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Case, Table } from '../../api/types.js';
import { EmptyState } from '../../ui/empty-state.js';
import { InformationList } from './information-list.js';

export function InformationTab({ file, table }: { file: Case; table: Table }) {
  const { t } = useTranslation();
  return (
    <InformationList
      file={file}
      table={table}
      title={t('information.title')}
      empty={
        <EmptyState title={t('information.none')} icon={<IconFileInfo size={36} stroke={1.25} aria-hidden />}>
          {t('information.noneHelp')}
        </EmptyState>
      }
    />
  );
}
