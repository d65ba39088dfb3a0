import { useTranslation } from 'react-i18next';
import type { Case, Table } from '../../api/types.js';
import { InformationList } from './information-list.js';

/** For who does not see the file: what their own organisation brought in, which stays its own. */
export function OwnInformation({ file, table }: { file: Case; table: Table }) {
  const { t } = useTranslation();
  return (
    <InformationList
      file={file}
      table={table}
      title={t('information.ofYours')}
      empty={<p className="ct-panel-body ct-muted">{t('information.noneYours')}</p>}
    />
  );
}
